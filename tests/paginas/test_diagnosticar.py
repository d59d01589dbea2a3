"""The doctor: one line for each check, and exit 1 when one is not well."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command

from busqueda.models import EntradaBusqueda
from paginas.bitacora import disparadores, firma
from tests import fabrica


def orden() -> str:
    salida = StringIO()
    call_command("diagnosticar", stdout=salida)
    return salida.getvalue()


def orden_mala() -> str:
    salida = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("diagnosticar", stdout=salida)
    assert error.value.returncode == 1
    return next(linea for linea in salida.getvalue().splitlines() if " MAL " in linea)


def test_una_instalacion_recien_hecha_esta_bien(mesa):
    lineas = orden().splitlines()
    assert len(lineas) == 9
    assert all(" bien " in linea for linea in lineas)


def test_sin_disparadores_lo_dice(mesa):
    disparadores.quitar()
    assert orden_mala().startswith("Bitácora: disparadores")


def test_quien_tiene_publicar_se_nombra(mesa):
    grupo = Group.objects.get(name="Comunicación")
    grupo.permissions.add(Permission.objects.get(codename="publish_acuerdo"))
    assert "Comunicación" in orden_mala()


def test_un_indice_que_difiere_se_dice(mesa):
    fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    EntradaBusqueda.objects.all().delete()
    assert "reindexar" in orden_mala()


def test_una_llave_que_falta_o_que_otros_leen_se_dice(mesa, settings, tmp_path):
    settings.MESA_LLAVE_DE_FIRMA = str(tmp_path / "llave.pem")
    assert "falta la llave" in orden_mala()
    firma.crear_si_falta()
    assert "fuera de la base de datos" in orden()
    (tmp_path / "llave.pem").chmod(0o644)
    assert "0600" in orden_mala()
