"""The journey in a real browser: a draft is sent, approved on a phone, found and cited."""

from __future__ import annotations

import re

import pytest

TITULO = "Abre el tercer punto de orientación para personas en tránsito"
ANCHOS = (1280, 390)

pytestmark = pytest.mark.navegador


def entrar_como(ventana, sitio, nombre):
    ventana.goto(f"{sitio.url}/recorrido/")
    ventana.get_by_role("button", name=f"Entrar como {nombre}").click()
    ventana.wait_for_url("**/admin/")


def test_del_borrador_a_la_busqueda(sitio_servido, abrir_navegador, tmp_path):
    errores: list[str] = []
    editora, moderadora = abrir_navegador(1280), abrir_navegador(390)
    for ventana in (editora, moderadora):
        ventana.on("pageerror", lambda error: errores.append(str(error)))

    entrar_como(editora, sitio_servido, "editora")
    editora.goto(f"{sitio_servido.url}/admin/pages/search/?q=tercer+punto")
    editora.get_by_role("link", name=re.compile(f"^{TITULO}|Editar.*{TITULO}")).first.click()
    editora.get_by_role("button", name="Más acciones").or_(
        editora.locator(
            "[data-w-dropdown-target='toggle'].w-dropdown-toggle-icon, "
            "footer [data-w-dropdown-target='toggle']"
        )
    ).last.click()
    editora.locator("[name='action-submit']").click()
    editora.wait_for_load_state("networkidle")
    editora.goto(f"{sitio_servido.url}/admin/")
    editora.screenshot(path=tmp_path / "editora.png")

    entrar_como(moderadora, sitio_servido, "moderadora")
    moderadora.goto(f"{sitio_servido.url}/admin/revision/")
    moderadora.get_by_role("link", name=TITULO).click()
    moderadora.screenshot(path=tmp_path / "revision.png")
    puntos = moderadora.locator("input[type='checkbox'][name='lista']")
    assert puntos.count() >= 3
    for punto in puntos.all():
        punto.check()
    moderadora.get_by_role("button", name="Aprobar y publicar").click()
    moderadora.wait_for_url("**/admin/revision/")
    assert "Aprobado y publicado" in moderadora.content()

    for ancho in ANCHOS:
        publico = abrir_navegador(ancho)
        publico.on("pageerror", lambda error: errores.append(str(error)))
        publico.goto(sitio_servido.url)
        caja = publico.get_by_role("searchbox").or_(publico.get_by_role("combobox")).first
        caja.fill("¿qué tendrá el tercer punto de orientación?")
        caja.press("Enter")
        publico.wait_for_url("**/buscar/**")
        publico.screenshot(path=tmp_path / f"busqueda-{ancho}.png", full_page=True)
        resultado = publico.get_by_role("link", name=re.compile(TITULO[:30])).first
        resultado.wait_for()
        pasaje = publico.locator("a[href*='/noticias/'][href*='#p-']").first
        pasaje.click()
        ancla = publico.url.partition("#")[2]
        assert publico.locator(f"[id='{ancla}']").is_visible()
        assert "sombra" in publico.locator(f"[id='{ancla}']").inner_text()
        publico.screenshot(path=tmp_path / f"noticia-{ancho}.png")
        desborde = "document.documentElement.scrollWidth <= window.innerWidth"
        assert publico.evaluate(desborde), f"scrolls sideways at {ancho}"
    assert errores == []
