"""Words one slip away from another, by the slips of who writes Spanish."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAS_CORTA, MAS_LARGA = 4, 25  # letters; shorter words have too many neighbours
MAS_VECINAS = 1_500
SUENA, DEDO, AMBAS = 1, 2, 3  # how likely: it sounds the same; a wrong key; one of each
_LETRAS = "abcdefghijlmnñopqrstuvxyz"
_LARGA = 8  # letters from which two slips of the fingers are looked for

# What sounds the same in Guatemala, both ways.
_IGUALES = [
    ("b", "v"), ("s", "z"), ("s", "c"), ("z", "c"), ("ll", "y"), ("g", "j"), ("i", "y"),
    ("x", "cs"), ("x", "cc"), ("x", "s"), ("x", "j"), ("cc", "c"), ("sc", "c"), ("sc", "s"),
    ("rr", "r"), ("mb", "nb"), ("mp", "np"), ("nv", "mb"), ("nv", "mv"), ("nm", "mm"), ("ps", "s"),
    ("gu", "hu"), ("n", "ñ"), ("ni", "ñ"), ("qu", "c"), ("pt", "t"), ("h", ""),
]  # fmt: skip
_REGLAS = [*_IGUALES, *((b, a) for a, b in _IGUALES if b), *((2 * c, c) for c in "aeiolmnst")]
_BORDES = re.compile(r"(?=[aeiou])")


def vecinas(palabra: str) -> dict[str, int]:
    """Neighbours of a folded word -> how far they are, the likely first; bounded."""
    if not MAS_CORTA <= len(palabra) <= MAS_LARGA:
        return {}
    suenan = list(dict.fromkeys(_suenan_igual(palabra)))
    halladas: dict[str, int] = {}
    for distancia, formas in (
        (SUENA, suenan),
        (SUENA, islice((dos for una in suenan[:30] for dos in _suenan_igual(una)), 300)),
        (DEDO, _de_un_dedo(palabra)),
        (AMBAS, islice((dos for una in suenan for dos in _cambiadas(una)), 400)),
        (AMBAS, _de_dos_dedos(palabra)),
    ):
        for forma in formas:
            if len(halladas) >= MAS_VECINAS:
                return halladas
            if len(forma) >= MAS_CORTA and forma != palabra:
                halladas.setdefault(forma, distancia)
    return halladas


def _suenan_igual(palabra: str) -> Iterator[str]:
    for de, a in _REGLAS:
        lugar = palabra.find(de)
        while lugar >= 0:
            yield palabra[:lugar] + a + palabra[lugar + len(de) :]
            lugar = palabra.find(de, lugar + 1)
    # A silent h, forgotten before a vowel.
    for borde in _BORDES.finditer(palabra):
        yield palabra[: borde.start()] + "h" + palabra[borde.start() :]


def _cambiadas(palabra: str) -> Iterator[str]:
    """Two letters in each other's place; one letter too many."""
    for i in range(len(palabra) - 1):
        yield palabra[:i] + palabra[i + 1] + palabra[i] + palabra[i + 2 :]
    for i in range(len(palabra)):
        yield palabra[:i] + palabra[i + 1 :]


def _de_un_dedo(palabra: str) -> Iterator[str]:
    yield from _cambiadas(palabra)
    for i in range(len(palabra) + 1):
        for letra in _LETRAS:
            yield palabra[:i] + letra + palabra[i:]
    if len(palabra) > MAS_CORTA:
        for i in range(len(palabra)):
            for letra in _LETRAS:
                yield palabra[:i] + letra + palabra[i + 1 :]


def _de_dos_dedos(palabra: str) -> Iterable[str]:
    if len(palabra) < _LARGA:
        return ()
    return (dos for una in _cambiadas(palabra) for dos in _cambiadas(una))
