"""The beginnings under which an entry, or a value of a facet, is proposed."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from busqueda.analisis.identificadores import sin_ceros
from busqueda.analisis.plegado import plegar
from busqueda.analisis.vacias import VACIAS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LARGO = 80
MAS_PALABRAS = 8  # of a title, from which it can be found
_SIGNOS = re.compile(r"[\W_]+")


class Rango(IntEnum):
    """Why a row is proposed; the lower, the sooner."""

    CODIGO = 0
    COMIENZO = 1
    DENTRO = 2
    DICHO = 3  # «acuerdo 14 de 2023»: a code as people say it


def plegada(texto: str) -> str:
    """The form in which beginnings are compared: as the analysis folds a word, signs as spaces.

    Unlike a word of the index it keeps its zeros: «2023-01» is a beginning of «2023-014».
    """
    return _SIGNOS.sub(" ", plegar(texto))[: 4 * LARGO].strip()


def de_codigos(codigos: Iterable[str]) -> Iterator[tuple[Rango, str, str]]:
    """``(range, beginning, text shown)`` of each code, with its zeros and without them."""
    for codigo in codigos:
        rango = Rango.DICHO if " " in codigo.strip() else Rango.CODIGO
        for clave in dict.fromkeys((plegada(codigo), sin_ceros(plegada(codigo)))):
            if clave:
                yield rango, clave[:LARGO], codigo


def de_nombre(nombre: str) -> Iterator[tuple[Rango, str]]:
    """``(range, beginning)`` of a title: from its start, and from each word that says something."""
    palabras = plegada(nombre).split()
    if palabras:
        yield Rango.COMIENZO, " ".join(palabras)[:LARGO]
    dentro = [i for i, p in enumerate(palabras) if i and p not in VACIAS][:MAS_PALABRAS]
    for i in dentro:
        yield Rango.DENTRO, " ".join(palabras[i:])[:LARGO]
