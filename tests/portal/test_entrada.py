"""Getting in: addresses that must answer for anybody."""

from __future__ import annotations

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_quien_no_ha_entrado_llega_al_formulario_de_entrada(client, mesa):
    respuesta = client.get(reverse("wagtailadmin_home"), follow=True)
    assert respuesta.status_code == 200
    assert respuesta.redirect_chain[-1][0].startswith("/admin/login/")


def test_la_salud_responde(client):
    assert client.get("/salud/viva").status_code == 200
    assert client.get("/salud/lista").json() == {"base_de_datos": "responde"}


def test_la_portada_y_las_secciones_vacias_responden(client, mesa):
    for url in ("/", "/sesiones/", "/acciones-mmm/", "/actividades/", "/noticias/", "/acuerdos/"):
        assert client.get(url).status_code == 200, url
    assert client.get("/no-existe/").status_code == 404
