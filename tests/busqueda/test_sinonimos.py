"""Synonyms in the admin: who writes them, what is refused, what is remembered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from busqueda.mejoras import verbos
from busqueda.mejoras.errores import HistoriaInmutable
from busqueda.mejoras.models import CambioDelBuscador, GrupoSinonimos

from .conftest import claves

pytestmark = pytest.mark.django_db
AHORA = datetime(2026, 3, 2, 15, tzinfo=UTC)


def escrito(*expresiones: str, clase: str = "equivalentes") -> GrupoSinonimos:
    return GrupoSinonimos(expresiones="\n".join(expresiones), clase=clase)


@pytest.fixture
def gente(persona):
    return {
        "administradora": persona("administradora", "Administración"),
        "editora": persona("editora", "Comunicación"),
        "auditora": persona("auditora", "Auditoría"),
        "jefa": persona("jefa", is_superuser=True),
        "nadie": persona("nadie"),
    }


@pytest.fixture
def grupo(gente) -> GrupoSinonimos:
    nuevo = escrito("CPT", "Comisión de Prueba del Tránsito")
    verbos.guardar(objeto=nuevo, persona=gente["administradora"], ahora=AHORA)
    return nuevo


@pytest.mark.parametrize(
    ("expresiones", "dice"),
    [
        ((), "Este campo"),
        (("CPT",), "al menos dos"),
        (("CPT", "CPT"), "ya se buscan igual"),
        (("migrante", "Migrantes"), "ya se buscan igual"),
        (("CPT", "de la"), "solo tiene palabras"),
        (("CPT", "¿?"), "no tiene palabras"),
        (("CPT", "9-2022"), "es un código"),
        (("CPT", "2022"), "es un código"),
        (("CPT", "acuerdo 14 de 2023"), "es un código"),
        (("CPT", "Licda. Prueba Inventada"), "nombre de una persona"),
        (("CPT", "la mesa"), "demasiado general"),
        (("acuerdo", "contratos"), "cosas distintas"),
        (("CPT", "palabra " * 13), "muy larga"),
        (("CPT", "x" * 121), "muy larga"),
        (tuple(f"expresión {c}x" for c in "abcdefghijklm"), "12 como máximo"),
        (("MMM", "Mesa Mayor de Música"), "ya está en otro grupo (MMM ="),
    ],
)
def test_lo_que_no_sirve_se_rechaza_y_se_dice_por_que(publicar, expresiones, dice) -> None:
    publicar("Texto", identificadores=("acuerdo 14 de 2023",))
    with pytest.raises(ValidationError) as rechazo:
        escrito(*expresiones).full_clean()
    assert dice in " ".join(rechazo.value.messages)


def test_un_codigo_con_letras_y_sin_cifras_de_codigo_si_se_admite() -> None:
    escrito("ODS 16", "paz y justicia").full_clean()


def test_ninguna_expresion_esta_en_dos_grupos_tampoco_a_la_vez(gente, grupo) -> None:
    otro = escrito("Otra cosa rara", "CPT")
    otro.full_clean = lambda: None  # somebody who validated a moment before
    with pytest.raises(ValidationError, match="Otra persona acaba"):
        verbos.guardar(objeto=otro, persona=gente["jefa"])
    assert not GrupoSinonimos.objects.filter(expresiones__startswith="Otra").exists()
    assert CambioDelBuscador.objects.count() == 1


def test_los_iniciales_cumplen_las_reglas() -> None:
    for inicial in GrupoSinonimos.objects.all():
        inicial.full_clean()
    assert GrupoSinonimos.objects.filter(claves__clave="mmm").exists()


def test_la_historia_dice_quien_cuando_y_que(gente, grupo) -> None:
    grupo.expresiones += "\nTránsito a prueba"
    verbos.guardar(objeto=grupo, persona=gente["jefa"])
    verbos.guardar(objeto=grupo, persona=gente["jefa"])
    pk = grupo.pk
    verbos.eliminar(objeto=grupo, persona=gente["administradora"])
    baja, cambio, alta = CambioDelBuscador.objects.filter(objeto_id=pk)
    assert [c.cambio for c in (alta, cambio, baja)] == ["alta", "modificacion", "baja"]
    assert (alta.persona, alta.momento) == ("administradora", AHORA)
    (campo,) = cambio.campos
    assert campo["campo"] == "expresiones"
    assert campo["ahora"] == campo["antes"] + "\nTránsito a prueba"


def test_la_historia_no_se_cambia_ni_se_borra(grupo) -> None:
    cambio = CambioDelBuscador.objects.get()
    for intento in (
        cambio.save,
        cambio.delete,
        CambioDelBuscador.objects.all().delete,
        lambda: CambioDelBuscador.objects.update(persona="otra"),
    ):
        with pytest.raises(HistoriaInmutable):
            intento()


def rutas(grupo: GrupoSinonimos) -> dict[str, str]:
    con = {v: reverse(f"buscador_sinonimos:{v}", args=[grupo.pk]) for v in ("edit", "delete")}
    return con | {"add": reverse("buscador_sinonimos:add")}


@pytest.mark.parametrize("quien", ["administradora", "jefa"])
def test_quien_administra_crea_cambia_y_elimina(entrar, gente, grupo, publicar, quien) -> None:
    cliente, direcciones = entrar(gente[quien]), rutas(grupo)
    ficha = publicar("Un refugio temporal")
    datos = {"expresiones": "posada\nrefugio temporal", "clase": "equivalentes", "nota": ""}
    assert cliente.post(direcciones["add"], datos).status_code == 302
    assert claves("posada") == [ficha.clave]
    nuevo = GrupoSinonimos.objects.get(expresiones__startswith="posada")
    cambiado = datos | {"expresiones": "posada\nalbergue temporal"}
    assert cliente.post(rutas(nuevo)["edit"], cambiado).status_code == 302
    assert claves("posada") == []
    assert cliente.post(rutas(nuevo)["delete"]).status_code == 302
    assert not GrupoSinonimos.objects.filter(pk=nuevo.pk).exists()
    personas = CambioDelBuscador.objects.filter(objeto_id=nuevo.pk).values_list("persona")
    assert list(personas) == [(quien,)] * 3


@pytest.mark.parametrize("quien", ["editora", "auditora", "nadie"])
def test_los_demas_no_cambian_nada(entrar, gente, grupo, quien) -> None:
    cliente = entrar(gente[quien])
    antes = list(GrupoSinonimos.objects.values())
    datos = {"expresiones": "posada\nrefugio temporal", "clase": "equivalentes", "nota": ""}
    for direccion in rutas(grupo).values():
        assert cliente.get(direccion).status_code == 302
        cliente.post(direccion, datos)
    assert list(GrupoSinonimos.objects.values()) == antes


def lecturas(grupo: GrupoSinonimos) -> list[str]:
    return [
        reverse("buscador_sinonimos:index"),
        reverse("buscador_sinonimos:history", args=[grupo.pk]),
        reverse("buscador:historia"),
        reverse("buscador:probar"),
    ]


@pytest.mark.parametrize(
    ("quien", "puede"),
    [("administradora", True), ("auditora", True), ("jefa", True), ("editora", False)],
)
def test_lo_lee_administracion_y_auditoria(entrar, gente, grupo, quien, puede) -> None:
    cliente = entrar(gente[quien])
    for direccion in lecturas(grupo):
        assert (cliente.get(direccion).status_code == 200) is puede, direccion
    inicio = cliente.get(reverse("wagtailadmin_home")).content.decode()
    assert ("buscador/sinonimos/" in inicio) is puede


def test_el_rechazo_se_lee_en_el_formulario(entrar, gente) -> None:
    datos = {"expresiones": "acuerdo\ncontrato", "clase": "equivalentes", "nota": ""}
    pagina = entrar(gente["jefa"]).post(reverse("buscador_sinonimos:add"), datos)
    assert "quien busca una no quiere la otra" in pagina.content.decode()


def test_un_enlace_propone_la_primera_expresion(entrar, gente) -> None:
    direccion = reverse("buscador_sinonimos:add") + "?expresiones=posada"
    assert ">\nposada</textarea>" in entrar(gente["jefa"]).get(direccion).content.decode()


def test_asi_se_buscara_cuenta_antes_y_despues(entrar, gente, grupo, publicar) -> None:
    publicar("La CPT informó.")
    publicar("Se reunió la Comisión de Prueba del Tránsito.", titulo="Reunión <b>nueva</b>")
    html = entrar(gente["auditora"]).get(reverse("buscador:probar"), {"q": "CPT"}).content.decode()
    assert "<strong>CPT</strong> también busca «Comisión de Prueba del Tránsito»" in html
    assert "Sin sinónimos: 1" in html
    assert "Con sinónimos: 2 (1 más)" in html
    assert "Reunión &lt;b&gt;nueva&lt;/b&gt;" in html


def test_asi_se_buscara_prueba_lo_escrito_sin_guardarlo(entrar, gente, grupo, publicar) -> None:
    publicar("Se abrió un refugio temporal.")
    datos = {
        "grupo": grupo.pk,
        "expresiones": "posada\nrefugio temporal",
        "clase": "equivalentes",
        "nota": "",
    }
    html = entrar(gente["jefa"]).post(reverse("buscador:probar"), datos).content.decode()
    assert "Con sinónimos: 1 (1 más)" in html
    grupo.refresh_from_db()
    assert grupo.expresiones.startswith("CPT")
    assert claves("posada") == []
    mal = datos | {"expresiones": "acuerdo\ncontrato"}
    html = entrar(gente["jefa"]).post(reverse("buscador:probar"), mal).content.decode()
    assert "cosas distintas" in html
