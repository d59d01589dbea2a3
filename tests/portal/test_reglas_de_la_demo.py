"""Where a demonstration may be, and where not."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client

from portal.demo.cargador import HayContenidoReal, cargar
from tests import fabrica

pytestmark = pytest.mark.django_db


def test_no_se_mezcla_con_contenido_real(mesa):
    fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    with pytest.raises(HayContenidoReal):
        cargar()
    with pytest.raises(CommandError):
        call_command("cargar_demo")


def test_no_entra_en_produccion(settings):
    settings.DEMOSTRACION_PERMITIDA = False
    with pytest.raises(ImproperlyConfigured):
        cargar()
    assert Client().get("/recorrido/").status_code == 404


def test_nadie_entra_sin_clave_fuera_de_la_demostracion(mesa):
    assert Client().post("/recorrido/entrar/editora/").status_code == 404
