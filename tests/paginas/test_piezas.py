"""Pieces of the public pages: what they say, and what they never say."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
from django.template import Context, Template
from django.utils.safestring import SafeString

from paginas.estados import EstadoActa, EstadoSesion
from paginas.presentacion.estados import APARIENCIAS
from paginas.templatetags import piezas
from snippets import estados
from tests import fabrica

RAIZ = Path(__file__).resolve().parents[2]
# The public ones: mails and the admin's pages follow other rules.
PLANTILLAS = [
    ruta
    for carpeta in ("paginas/templates/paginas", "portal/templates")
    for ruta in sorted((RAIZ / carpeta).rglob("*.html"))
    if not {"admin", "correos"} & set(ruta.parts)
]
TOKENS = (RAIZ / "paginas/static/paginas/mesa.css").read_text(encoding="utf-8")
SOBRE_PAPEL = ("tinta", "azul", "jade", "ambar", "ladrillo", "pizarra", "visitado")
SOBRE_LO_SUYO = ("azul", "jade", "ambar", "ladrillo", "pizarra")


def pintar(texto: str, **contexto: object) -> str:
    return Template("{% load piezas %}" + texto).render(Context(contexto))


def test_una_fila_sin_valor_dice_que_no_consta():
    fila = pintar('{% fila "Lugar" %}  {{ lugar }} {% endfila %}', lugar="")
    assert "<dt>Lugar</dt>" in fila
    assert "no consta en la fuente" in fila


def test_una_fila_que_puede_omitirse_no_deja_rastro():
    assert pintar('{% fila "Lugar" vacio="" %} {% endfila %}') == ""


def test_una_fila_escapa_lo_que_escribe_la_gente():
    fila = pintar('{% fila "Lugar" %}{{ lugar }}{% endfila %}', lugar="<script>x</script>")
    assert "<script>" not in fila


def test_cero_es_un_valor_y_no_un_silencio():
    assert piezas.o_no_consta(0) == 0
    assert "no consta" in piezas.o_no_consta(None)
    assert isinstance(piezas.o_no_consta(""), SafeString)


@pytest.mark.parametrize(
    ("valores", "esperado"),
    [
        ([], ""),
        (["Petén"], "Petén"),
        (["Petén", "Izabal"], "Petén e Izabal"),
        (["Petén", "Hierro"], "Petén y Hierro"),
        (["a", "b", "c"], "a, b y c"),
    ],
)
def test_las_listas_se_leen_como_una_frase(valores, esperado):
    assert piezas.en_palabras(valores) == esperado


def test_la_cita_calla_lo_que_no_hay():
    assert piezas.cita("Mesa", "", "Acta 9-2022.", date(2022, 6, 30)) == (
        "Mesa. Acta 9-2022. 30 de junio de 2022."
    )
    assert piezas.cita("Mesa", None) == "Mesa."


def test_cada_estado_tiene_su_palabra_y_su_forma():
    codigos = {*estados.ETIQUETAS, *EstadoSesion.values, *EstadoActa.values}
    assert codigos <= set(APARIENCIAS)
    for codigo, palabra in estados.ETIQUETAS.items():
        assert APARIENCIAS[codigo].palabra == palabra
    de_acuerdos = [APARIENCIAS[codigo].forma for codigo in estados.ETIQUETAS]
    assert len(set(de_acuerdos)) == len(de_acuerdos)


def luminancia(color: str) -> float:
    if len(color) == 4:
        color = "#" + "".join(c * 2 for c in color[1:])
    canales = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, v, a = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in canales)
    return 0.2126 * r + 0.7152 * v + 0.0722 * a


def contraste(uno: str, otro: str) -> float:
    claro, oscuro = sorted((luminancia(uno), luminancia(otro)), reverse=True)
    return (claro + 0.05) / (oscuro + 0.05)


def esquemas() -> dict[str, dict[str, str]]:
    """Colours of each scheme, each laid over the light one as the cascade does."""
    partes = re.split(r"@media ([^{]+)\{", TOKENS)
    sueltos = {"": partes[0], **dict(zip(partes[1::2], partes[2::2], strict=True))}
    hallados = {n: dict(re.findall(r"--([a-z-]+): (#\w+);", t)) for n, t in sueltos.items()}
    claro = hallados[""]
    oscuro = claro | next(v for n, v in hallados.items() if n.strip().endswith("scheme: dark)"))
    return {
        n.strip() or "claro": (oscuro if "dark" in n else claro) | v for n, v in hallados.items()
    }


@pytest.mark.parametrize("nombre", list(esquemas()))
def test_el_texto_guarda_siete_a_uno_en_cada_esquema(nombre):
    color = esquemas()[nombre]
    if len(color) < 10:
        pytest.skip("no colours of its own")
    for tinta in SOBRE_PAPEL:
        assert contraste(color[tinta], color["papel"]) >= 7, (nombre, tinta)
    for tinta in SOBRE_LO_SUYO:
        assert contraste(color[tinta], color[f"{tinta}-fondo"]) >= 7, (nombre, tinta)
    assert contraste(color["linea"], color["papel"]) >= 3


@pytest.mark.parametrize("ruta", PLANTILLAS, ids=lambda r: str(r.relative_to(RAIZ)))
def test_ninguna_plantilla_publica_lleva_estilo_ni_programa_dentro(ruta):
    texto = ruta.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\b(src|nonce)=)", texto)
    assert "//" not in re.sub(
        r"https?://www\.w3\.org", "", " ".join(re.findall(r'src="[^"]*"', texto))
    )


def test_las_plantillas_de_bloque_son_cortas():
    for ruta in (RAIZ / "paginas/templates/paginas/bloques").glob("*.html"):
        assert len(ruta.read_text(encoding="utf-8").splitlines()) < 15, ruta.name


def test_un_acta_publica_su_agenda_con_anclas_y_sus_acuerdos(mesa, client):
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo], no_consta=["horario", "lugar"])
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    punto = sesion.puntos.get()

    pagina = client.get(sesion.url).content.decode()

    html5lib.HTMLParser(strict=True).parse(pagina)
    assert f'id="{punto.ancla}"' in pagina
    assert f'href="#{punto.ancla}"' in pagina
    assert f'id="p-{punto.discusion[0].id}"' in pagina
    assert "ACU-MPR-2023-001" in pagina
    assert "<dt>Horario</dt><dd><span" in pagina
    assert pagina.count("<h1") == 1


def test_un_acuerdo_retirado_no_sale_en_su_acta(mesa, client):
    acuerdo = fabrica.acuerdo(mesa.editora, titulo="Retirado de la vista")
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    type(acuerdo).objects.filter(pk=acuerdo.pk).update(live=False)

    assert "Retirado de la vista" not in client.get(sesion.url).content.decode()


def test_no_se_cuenta_un_atraso_de_un_acta_cuyo_estado_no_consta(mesa, client):
    sesion = fabrica.sesion(mesa.editora, estado_acta="no_consta")
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    assert "Días hasta el acta" not in client.get(sesion.url).content.decode()


def test_lo_que_no_existe_ofrece_buscar(client, mesa):
    respuesta = client.get("/no-existe/")
    assert respuesta.status_code == 404
    assert 'role="search"' in respuesta.content.decode()


@pytest.mark.parametrize("direccion", ["/acuerdos/", "/compromisos/", "/sesiones/", "/"])
def test_las_secciones_vacias_dicen_que_hacer(client, mesa, direccion):
    pagina = client.get(direccion).content.decode()
    html5lib.HTMLParser(strict=True).parse(pagina)
    assert "odavía no se ha publicado" in pagina
