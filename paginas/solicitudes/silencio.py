"""Inside a verb the listeners keep quiet: the verb writes what they would have heard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from paginas.revision.guardia import verbo

_callados: ContextVar[bool] = ContextVar("solicitudes_callados", default=False)


@contextmanager
def en_silencio() -> Iterator[None]:
    marca = _callados.set(True)
    try:
        with verbo():
            yield
    finally:
        _callados.reset(marca)


def hay_silencio() -> bool:
    return _callados.get()
