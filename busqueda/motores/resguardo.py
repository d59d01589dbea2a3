"""The one place where a database's failure becomes the search's own error."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import DatabaseError, InterfaceError

from busqueda.errores import MotorNoDisponible

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def resguardado() -> Iterator[None]:
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        raise MotorNoDisponible(str(error)) from error
