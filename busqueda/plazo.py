"""How long one search may take: the database stops working on it, and the person is told."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import connections, transaction

from busqueda.errores import MotorNoDisponible, TiempoAgotado

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.db.backends.base.base import BaseDatabaseWrapper

SEGUNDOS = 3.0
_INSTRUCCIONES = 20_000  # of SQLite's machine between two looks at the clock
_PONER = "SELECT current_setting('statement_timeout'), set_config('statement_timeout', %s, true)"


@contextmanager
def con_plazo(alias: str) -> Iterator[None]:
    """Bound the work of a search on its database (setting ``BUSQUEDA_SEGUNDOS``; 3).

    Raises ``TiempoAgotado`` in the place of the engine's own error once the time is over. One
    statement may take all of it, and no other starts afterwards.
    """
    segundos = float(getattr(settings, "BUSQUEDA_SEGUNDOS", SEGUNDOS))
    hasta = time.monotonic() + segundos
    conexion = connections[alias]

    def antes_de_cada_una(ejecutar: Callable[..., Any], *args: Any) -> Any:
        if time.monotonic() > hasta:
            raise TiempoAgotado
        return ejecutar(*args)

    try:
        with _limitada(conexion, segundos, hasta), conexion.execute_wrapper(antes_de_cada_una):
            yield
    except MotorNoDisponible as error:
        if time.monotonic() > hasta:
            raise TiempoAgotado from error
        raise


@contextmanager
def _limitada(conexion: BaseDatabaseWrapper, segundos: float, hasta: float) -> Iterator[None]:
    if conexion.vendor == "postgresql":
        anidada = conexion.in_atomic_block
        with transaction.atomic(using=conexion.alias), conexion.cursor() as cursor:
            cursor.execute(_PONER, [f"{max(1, int(segundos * 1000))}ms"])
            antes = cursor.fetchone()[0]
            yield
            if anidada:  # that transaction goes on after the search
                cursor.execute(_PONER, [antes])
    elif conexion.vendor == "sqlite":
        conexion.ensure_connection()
        propia: sqlite3.Connection = conexion.connection
        propia.set_progress_handler(lambda: time.monotonic() > hasta, _INSTRUCCIONES)
        try:
            yield
        finally:
            propia.set_progress_handler(None, 0)
    else:
        yield
