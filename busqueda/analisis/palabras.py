"""Words of a text with their place in it, so that highlights fall on the original text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from busqueda.analisis.identificadores import sin_ceros
from busqueda.analisis.plegado import APOSTROFOS, plegar
from busqueda.analisis.raices import raiz
from busqueda.analisis.vacias import VACIAS

if TYPE_CHECKING:
    from collections.abc import Iterator

# A letter or digit followed by its combining marks, so that decomposed text is one word.
_LETRA = r"(?:[^\W_][\u0300-\u036f]*)"
_SIMPLE = rf"{_LETRA}+(?:[{APOSTROFOS}]+{_LETRA}+)*"
_CODIGO = rf"(?=[^\s]{{0,60}}\d){_LETRA}+(?:[-/_]{_LETRA}+)+"
_MILES = r"\d{1,3}(?:[.,]\d{3})+(?![\w.,]\d)"
_PALABRA = re.compile(rf"{_MILES}|{_CODIGO}|{_SIMPLE}")
_TIENE_DIGITO = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Palabra:
    """A word: ``exacta`` (folded), ``raiz`` ("" for a stop word), and its offsets.

    ``partes`` are the pieces of an identifier («9-2022» → «9», «2022»), which are indexed
    beside it so that a year alone finds it.
    """

    exacta: str
    raiz: str
    inicio: int
    fin: int
    partes: tuple[str, ...] = ()


def palabras(texto: str) -> Iterator[Palabra]:
    """The words of ``texto`` in order; ``texto[p.inicio:p.fin]`` is the word as published."""
    for hallada in _PALABRA.finditer(texto):
        for exacta, su_raiz, partes, inicio, fin in _forma(hallada.group()):
            yield Palabra(exacta, su_raiz, hallada.start() + inicio, hallada.start() + fin, partes)


@lru_cache(maxsize=65_536)
def _forma(cruda: str) -> tuple[tuple[str, str, tuple[str, ...], int, int], ...]:
    """Forms of one match: several when a hyphenated word turns out to hold no digit."""
    if not ("-" in cruda or "/" in cruda or "_" in cruda):
        exacta = plegar(cruda)
        if exacta[:1].isdigit():
            exacta = exacta.replace(".", "").replace(",", "")
        return ((exacta, "" if exacta in VACIAS else raiz(exacta), (), 0, len(cruda)),)
    if _TIENE_DIGITO.search(cruda):
        exacta = sin_ceros(plegar(cruda).replace("/", "-").replace("_", "-"))
        partes = tuple(raiz(p) for p in exacta.split("-") if p not in VACIAS)
        return ((exacta, exacta, partes, 0, len(cruda)),)
    return tuple(
        (forma, su_raiz, partes, trozo.start() + inicio, trozo.start() + fin)
        for trozo in re.finditer(r"[^-/_]+", cruda)
        for forma, su_raiz, partes, inicio, fin in _forma(trozo.group())
    )
