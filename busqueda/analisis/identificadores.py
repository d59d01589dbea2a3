"""Codes by which things are asked for, kept whole: «9-2022», «ACU-MMM-2023-014»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from busqueda.analisis.palabras import Palabra

MAS_PALABRAS = 8  # of an identifier as it is asked: «acuerdo número 14 de 2023» has five
MAS_VENTANAS = 400
_CEROS = re.compile(r"(?<![0-9a-z])0+(?=\d)")


def sin_ceros(codigo: str) -> str:
    """«acu-mmm-2023-014» and «acu-mmm-2023-14» are the same code."""
    return _CEROS.sub("", codigo)


def clave_de(palabras: Iterable[Palabra]) -> str:
    """The form under which an identifier or a whole title is stored and looked up."""
    return " ".join(sin_ceros(p.exacta) for p in palabras)


def ventanas(palabras: Sequence[Palabra]) -> list[str]:
    """Every run of words of a query that could be an identifier, the longest first."""
    exactas = [sin_ceros(p.exacta) for p in palabras]
    largos = range(min(MAS_PALABRAS, len(exactas)), 0, -1)
    todas = (
        " ".join(exactas[i : i + largo])
        for largo in largos
        for i in range(len(exactas) - largo + 1)
    )
    return list(dict.fromkeys(todas))[:MAS_VENTANAS]
