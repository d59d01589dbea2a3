"""Groups of digits and what stands between them: shared by the DPI and the telephones."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

GRUPO = re.compile(r"[0-9]+")
TOPE = 6  # characters; groups farther apart are never one number


class Grupo(NamedTuple):
    """A run of ASCII digits of a folded text."""

    inicio: int
    fin: int
    cifras: str
    largo: int


class Cifras:
    """The groups of a folded text, and which of them follow each other.

    ``separador``: what may stand between two groups of one number. Whether some groups
    in a row add up to a number of digits is answered without walking them.
    """

    def __init__(self, plano: str, separador: re.Pattern[str], todos: list[Grupo]) -> None:
        self.plano = plano
        self.grupos = todos
        self._sumas = [0, *accumulate(g.largo for g in todos)]
        self._corridas = list(
            accumulate((self._corta(i, separador) for i in range(len(todos))), initial=0)
        )[1:]

    def _corta(self, indice: int, separador: re.Pattern[str]) -> int:
        entre = self.entre(indice)
        return int(entre is None or separador.fullmatch(entre) is None)

    def entre(self, indice: int) -> str | None:
        """What separates a group from the one before it; None when it is far or first."""
        if not 0 < indice < len(self.grupos):
            return None
        fin, inicio = self.grupos[indice - 1].fin, self.grupos[indice].inicio
        return self.plano[fin:inicio] if inicio - fin <= TOPE else None

    def siguen(self, indice: int) -> bool:
        """Whether a group follows the one before it as part of one number."""
        return (
            0 < indice < len(self.grupos) and self._corridas[indice] == self._corridas[indice - 1]
        )

    def reunir(self, primero: int, total: int) -> list[Grupo] | None:
        """The groups from ``primero`` on that add up to exactly ``total`` digits."""
        if primero >= len(self.grupos):
            return None
        meta = self._sumas[primero] + total
        hasta = bisect_left(self._sumas, meta, primero + 1, min(primero + total, len(self.grupos)))
        if self._sumas[hasta] != meta or self._corridas[hasta - 1] != self._corridas[primero]:
            return None
        return self.grupos[primero:hasta]

    @cached_property
    def cuantos(self) -> int:
        return len(self.grupos)


def grupos(plano: str) -> list[Grupo]:
    return [
        Grupo(m.start(), m.end(), m.group(), m.end() - m.start()) for m in GRUPO.finditer(plano)
    ]
