"""What an editor meets in the admin is in Spanish."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils.translation import gettext, override

from tests import fabrica

CATALOGOS = Path(__file__).resolve().parents[2] / "paginas/locale/es/LC_MESSAGES"
MARCADORES = re.compile(r"%\([^)]+\)[sdr]|%[sd]|\{[^}\s]*\}")
# English that these views showed before the catalogue.
EN_INGLES = re.compile(
    r"\b(Search all pages|Pages|Images|Documents|editor guide|Save draft|Status|Comments|"
    r"Checks|Preview|History|Usage|Never published|View details|Add|Delete|Submit|Approve)\b"
)


@pytest.mark.parametrize("nombre", ["django", "djangojs"])
def test_el_catalogo_compilado_es_el_escrito(nombre):
    escrito = polib.pofile(str(CATALOGOS / f"{nombre}.po"))
    compilado = polib.mofile(str(CATALOGOS / f"{nombre}.mo"))
    assert {(e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in escrito} == {
        (e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in compilado
    }


@pytest.mark.parametrize("nombre", ["django", "djangojs"])
def test_cada_traduccion_conserva_sus_marcadores(nombre):
    for entrada in polib.pofile(str(CATALOGOS / f"{nombre}.po")):
        originales = set(MARCADORES.findall(entrada.msgid + (entrada.msgid_plural or "")))
        for texto in [entrada.msgstr, *entrada.msgstr_plural.values()]:
            if texto:
                assert set(MARCADORES.findall(texto)) <= originales, entrada.msgid
        assert entrada.msgstr or all(entrada.msgstr_plural.values()), entrada.msgid


def test_lo_que_falta_en_wagtail_sale_en_espanol():
    with override("es"):
        assert gettext("Search all pages…") != "Search all pages…"


@pytest.mark.parametrize("pagina", ["inicio", "sesion", "acuerdo", "revision"])
def test_las_paginas_de_cada_dia_no_hablan_ingles(mesa, entrar, pagina):
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    urls = {
        "inicio": reverse("wagtailadmin_home"),
        "sesion": reverse("wagtailadmin_pages:edit", args=[sesion.pk]),
        "acuerdo": reverse(acuerdo.snippet_viewset.get_url_name("edit"), args=[acuerdo.pk]),
        "revision": reverse("mesa_revision:pendientes"),
    }
    respuesta = entrar(mesa.editora).get(urls[pagina])
    assert respuesta.status_code == 200
    sopa = BeautifulSoup(respuesta.content, "html.parser")
    for parte in sopa.select("script, style, template, svg"):
        parte.extract()
    assert EN_INGLES.findall(sopa.get_text(" ")) == []
