"""A new address fails until somebody says what each role may change through it."""

from __future__ import annotations

import pytest

from tests.permisos import rutas
from tests.permisos.tabla import DEL_API, EN_BLOQUE, RUTAS, TABLAS

DONDE = "Clasifíquela en tests/permisos/tabla/ (una clase de tests/permisos/clases.py): "


def test_toda_ruta_esta_clasificada() -> None:
    nuevas = sorted(set(rutas.por_clave()) - set(RUTAS))
    assert not nuevas, f"{DONDE}{nuevas}"


def test_ninguna_clasificacion_es_de_una_ruta_que_ya_no_existe() -> None:
    viejas = sorted(set(RUTAS) - set(rutas.por_clave()))
    assert not viejas, f"Quítelas de tests/permisos/tabla/: {viejas}"


def test_ninguna_ruta_esta_en_dos_clases() -> None:
    todas = [ruta for tabla in TABLAS for grupo in tabla.RUTAS.values() for ruta in grupo]
    assert sorted(r for r in set(todas) if todas.count(r) > 1) == []


def test_toda_accion_en_bloque_esta_clasificada() -> None:
    tabla = {modelo: set(acciones) for modelo, acciones in EN_BLOQUE.items()}
    assert rutas.acciones_en_bloque() == tabla, "Clasifíquelas en tests/permisos/tabla/bloque.py."


def test_toda_accion_del_api_esta_clasificada() -> None:
    assert rutas.acciones_del_api() == set(DEL_API), "Clasifíquelas en tabla/bloque.py."


@pytest.mark.parametrize("ruta", ["wagtailadmin_pages:edit", "mesa_revision:aprobar"])
def test_la_enumeracion_halla_lo_que_hay(ruta: str) -> None:
    assert ruta in rutas.por_clave()
