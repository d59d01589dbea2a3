"""The database itself refuses to change or drop what was written in the log."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from paginas.bitacora import disparadores
from paginas.models import Asiento, CabezaBitacora, Instantanea

pytestmark = pytest.mark.django_db


def rechaza(orden: str, *valores: object) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(orden, valores)
    except DatabaseError as error:
        return disparadores.MENSAJE in str(error)
    return False


@pytest.mark.parametrize(
    "orden",
    [
        "UPDATE paginas_asiento SET motivo = 'otro'",
        "DELETE FROM paginas_asiento",
        "UPDATE paginas_instantanea SET contenido = 'otro'",
        "UPDATE paginas_instantanea SET contenido = ''",
        "UPDATE paginas_instantanea SET sha256 = 'otro'",
        "DELETE FROM paginas_instantanea",
        "UPDATE paginas_cabezabitacora SET numero = 1",
        "DELETE FROM paginas_cabezabitacora",
    ],
)
def test_lo_escrito_no_se_cambia_ni_se_borra(mesa, orden):
    assert rechaza(orden)
    assert Asiento.objects.exists()
    assert Instantanea.objects.exclude(contenido="").exists()


def test_tampoco_por_el_orm(mesa):
    with pytest.raises(DatabaseError, match="solo se añade"), transaction.atomic():
        Asiento.objects.last().delete()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="solo en SQLite")
@pytest.mark.parametrize("tabla", disparadores.TABLAS)
def test_reemplazar_una_fila_no_es_anadir(mesa, tabla):
    """OR REPLACE deletes the old row without firing a DELETE trigger."""
    assert rechaza(f"INSERT OR REPLACE INTO {tabla} SELECT * FROM {tabla}")


@pytest.mark.postgres
@pytest.mark.parametrize("tabla", disparadores.TABLAS)
def test_vaciar_una_tabla_tampoco(mesa, tabla):
    connection.check_constraints()  # PostgreSQL refuses to truncate with deferred checks pending
    assert rechaza(f"TRUNCATE {tabla} CASCADE")


def test_la_migracion_los_deja_puestos_y_se_rehacen_si_faltan():
    assert disparadores.faltan() == []
    disparadores.quitar()
    assert disparadores.faltan() == sorted(disparadores.nombres(connection.vendor))
    disparadores.al_migrar(sender=None)
    assert disparadores.faltan() == []


def test_sin_ellos_la_base_no_se_opone(mesa, sin_disparadores):
    """The negative twin: it is the triggers that refuse."""
    sin_disparadores("UPDATE paginas_asiento SET motivo = %s", "otro")
    assert Asiento.objects.filter(motivo="otro").exists()


def test_la_cabeza_avanza_de_uno_en_uno(mesa):
    numero = CabezaBitacora.objects.get().numero
    assert rechaza("UPDATE paginas_cabezabitacora SET numero = %s", numero + 2)
    assert not rechaza("UPDATE paginas_cabezabitacora SET numero = %s", numero + 1)
