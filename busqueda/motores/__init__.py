"""The engine of a database, chosen by its vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS, connections

from busqueda.errores import MotorNoConfigurado
from busqueda.motores.postgres import MotorPostgres
from busqueda.motores.sqlite import MotorSQLite

if TYPE_CHECKING:
    from busqueda.motores.base import Motor

_POR_BASE: dict[str, type[Motor]] = {"sqlite": MotorSQLite, "postgresql": MotorPostgres}


def motor_de(alias: str = DEFAULT_DB_ALIAS) -> Motor:
    """The engine that answers for a database."""
    vendedor = connections[alias].vendor
    if vendedor not in _POR_BASE:
        raise MotorNoConfigurado(
            f"La búsqueda funciona sobre SQLite o PostgreSQL; esta base de datos es {vendedor}."
        )
    return _POR_BASE[vendedor](alias)
