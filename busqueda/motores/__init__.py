"""The engines: the database's own, chosen by its vendor, and the external one, if any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS, connections

from busqueda.errores import MotorNoConfigurado
from busqueda.motores.elastico.ajustes import prefijo_de
from busqueda.motores.elastico.motor import MotorElastico
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


def motor_externo(alias: str = DEFAULT_DB_ALIAS) -> MotorElastico | None:
    """The engine to ask before the database; None where there is none."""
    return MotorElastico(alias) if prefijo_de(alias) is not None else None
