"""A search that asks for too much work is stopped by the database, and the person is told."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client

from busqueda.errores import MotorNoDisponible, TiempoAgotado
from busqueda.motores.resguardo import resguardado
from busqueda.plazo import con_plazo

from .conftest import preguntar

pytestmark = pytest.mark.django_db
SIN_FIN = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) "
    "FROM n",
    "postgresql": "SELECT pg_sleep(60)",
}


def ejecutar(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_la_base_de_datos_deja_de_trabajar(settings) -> None:
    settings.BUSQUEDA_SEGUNDOS = 0.05
    with pytest.raises(TiempoAgotado), con_plazo("default"), resguardado():
        ejecutar(SIN_FIN[connection.vendor])
    assert ejecutar("SELECT 1") == [(1,)], "the connection goes on working"


def test_ninguna_sentencia_empieza_con_el_tiempo_agotado(settings) -> None:
    settings.BUSQUEDA_SEGUNDOS = -1
    with pytest.raises(TiempoAgotado), con_plazo("default"), resguardado():
        ejecutar("SELECT 1")


def test_fuera_de_la_busqueda_no_hay_plazo(publicar, settings) -> None:
    publicar("tema")
    preguntar("tema")
    settings.BUSQUEDA_SEGUNDOS = 0.05
    if connection.vendor == "postgresql":
        assert ejecutar("SHOW statement_timeout") == [("0",)]
    else:
        corta = SIN_FIN["sqlite"].replace("FROM n)", "FROM n WHERE i < 2000000)")
        assert ejecutar(corta) == [(2_000_000,)]


def test_un_fallo_a_tiempo_sigue_siendo_un_fallo() -> None:
    with pytest.raises(MotorNoDisponible) as caso, con_plazo("default"), resguardado():
        ejecutar("SELECT no_existe FROM no_existe")
    assert not isinstance(caso.value, TiempoAgotado)


@pytest.mark.parametrize(("ruta", "estado"), [("/buscar/", 200), ("/buscar/feed/", 422)])
def test_se_dice_con_amabilidad_y_no_con_un_fallo(publicar, settings, ruta, estado) -> None:
    publicar("tema")
    settings.BUSQUEDA_SEGUNDOS = -1
    respuesta = Client().get(ruta, {"q": "tema"})
    assert respuesta.status_code == estado
    texto = respuesta.content.decode()
    assert "pide demasiado trabajo" in texto
    assert "Ningún resultado" not in texto
