"""What changed is shown to whoever reviews as people write it."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from paginas.models import ActividadCoordinacion
from paginas.revision.comparacion import en_palabras
from snippets.listas import Poblacion
from snippets.models import Acuerdo
from tests import fabrica

FECHA = ActividadCoordinacion._meta.get_field("fecha")
POBLACION = Acuerdo._meta.get_field("poblacion")


@pytest.mark.parametrize(
    ("valor", "campo", "texto"),
    [
        (None, FECHA, ""),
        ("", FECHA, ""),
        (date(2026, 11, 6), FECHA, "6 de noviembre de 2026"),
        ([], POBLACION, ""),
        (True, FECHA, "Sí"),
        (False, FECHA, "No"),
        (0, FECHA, "0"),
    ],
)
def test_un_valor_se_escribe_en_palabras(valor, campo, texto) -> None:
    assert en_palabras(valor, campo) == texto


def test_una_lista_cerrada_se_escribe_con_sus_nombres() -> None:
    codigo, nombre = Poblacion.choices[0]
    assert en_palabras([codigo], POBLACION) == nombre


@pytest.mark.django_db
def test_la_pagina_de_revision_no_muestra_formas_de_programa(mesa, client) -> None:
    editora, moderadora = mesa.editora, mesa.moderadora
    codigo, nombre = Poblacion.choices[0]
    acuerdo = fabrica.acuerdo(editora, plazo=date(2031, 3, 1), poblacion=[codigo])
    estado = fabrica.enviar(fabrica.sesion(editora, acuerdos=[acuerdo]), editora)
    client.force_login(moderadora)
    html = client.get(reverse("mesa_revision:revisar", args=[estado.pk])).content.decode()
    texto = BeautifulSoup(html, "html.parser").find("main").get_text(" ")
    assert "1 de marzo de 2031" in texto
    assert nombre in texto
    for forma in ("None", "[]", "['", "2031-03-01", "True", "False"):
        assert forma not in texto


@pytest.mark.django_db
def test_la_revision_muestra_tambien_las_listas_de_dentro(mesa, client) -> None:
    """An agenda point's agreements: a list within a list, which Wagtail's page leaves out."""
    acuerdo = fabrica.acuerdo(mesa.editora, "Censar los albergues")
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    estado = fabrica.enviar(sesion, mesa.editora)
    client.force_login(mesa.moderadora)
    html = client.get(reverse("mesa_revision:revisar", args=[estado.pk])).content.decode()
    dentro = BeautifulSoup(html, "html.parser").select(".comparison__list .comparison__list")
    assert any("Censar los albergues" in lista.get_text(" ") for lista in dentro)
