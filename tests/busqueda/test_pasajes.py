"""Quotations: the published words, escaped, marked and cited."""

from __future__ import annotations

import html
import re

from busqueda.pasajes import LARGO

from .conftest import preguntar

LARGO_TEXTO = "Se trató el presupuesto. " * 40 + "El albergue fronterizo abrirá. " + "Fin. " * 60


def _pasajes(q: str):
    return preguntar(q).resultados[0].fragmentos


def test_el_pasaje_cita_y_abre_en_su_ancla(publicar) -> None:
    publicar("Nada que ver", "Se abrirá un albergue")
    (pasaje,) = _pasajes("albergues")
    assert (pasaje.cita, pasaje.ancla) == ("Acta 1, párr. 2", "p-2")
    assert pasaje.url == "/actas/1/#p-2"
    assert pasaje.html == "Se abrirá un <mark>albergue</mark>"


def test_se_citan_hasta_tres_y_primero_el_mejor(publicar) -> None:
    publicar("albergue", "niñez", "albergue para la niñez", "albergue otra vez", "nada")
    anclas = [p.ancla for p in _pasajes("albergue niñez")]
    assert anclas[0] == "p-3"
    assert len(anclas) == 3


def test_lo_citado_es_lo_publicado_y_las_marcas_no_cambian_nada(publicar) -> None:
    publicar(LARGO_TEXTO)
    (pasaje,) = _pasajes("albergue fronterizo")
    assert pasaje.texto in LARGO_TEXTO
    assert html.unescape(re.sub("</?mark>", "", pasaje.html)) == pasaje.texto
    assert "<mark>albergue</mark> <mark>fronterizo</mark>" in pasaje.html
    assert len(pasaje.texto) <= LARGO
    assert pasaje.empieza_cortado
    assert pasaje.acaba_cortado
    assert LARGO_TEXTO[LARGO_TEXTO.index(pasaje.texto) - 1] == " "


def test_el_texto_se_escapa_antes_de_marcar(publicar) -> None:
    publicar("Un <script>alert('albergue')</script> & más", titulo="Título <b>albergue</b>")
    resultado = preguntar("albergue script").resultados[0]
    assert "&lt;<mark>script</mark>&gt;" in resultado.fragmentos[0].html
    assert resultado.titulo_html == "Título &lt;b&gt;<mark>albergue</mark>&lt;/b&gt;"


def test_una_frase_se_marca_entera_con_sus_palabras_vacias(publicar) -> None:
    publicar("Vino la Mesa de trabajo")
    (pasaje,) = _pasajes('"mesa de trabajo"')
    assert pasaje.html.endswith("<mark>Mesa</mark> <mark>de</mark> <mark>trabajo</mark>")


def test_en_una_lista_sin_palabras_presenta_el_resumen(publicar) -> None:
    publicar("Primer párrafo", resumen="De qué trata")
    (pasaje,) = _pasajes("")
    assert (pasaje.texto, pasaje.url) == ("De qué trata", "/actas/1/")


def test_un_apostrofo_y_letras_compuestas_se_marcan_en_el_original(publicar) -> None:
    publicar("Comunidad K’iche’ y migracio\u0301n")
    (pasaje,) = _pasajes("kiche migraciones")
    assert "<mark>K’iche</mark>" in pasaje.html
    assert "<mark>migracio\u0301n</mark>" in pasaje.html
