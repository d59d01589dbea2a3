"""The doctor's table: one function for each check, in the order they were declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True, slots=True)
class Resultado:
    """``detalle`` says what was found and, when it is not well, what to do."""

    nombre: str
    bien: bool
    detalle: str


Comprobacion = Callable[[], tuple[bool, str]]
_tabla: dict[str, Comprobacion] = {}


def comprobacion(nombre: str) -> Callable[[Comprobacion], Comprobacion]:
    """Declare a check: it returns whether all is well, and a sentence."""

    def anotar(funcion: Comprobacion) -> Comprobacion:
        _tabla[nombre] = funcion
        return funcion

    return anotar


def diagnosticar() -> Iterator[Resultado]:
    """Run every check; applications add theirs in a ``diagnosticos`` module."""
    autodiscover_modules("diagnosticos")
    for nombre, funcion in _tabla.items():
        bien, detalle = funcion()
        yield Resultado(nombre, bien, detalle)
