"""Expansion of a query at the time it is asked, the same for every engine.

What means what is edited by administrators (``busqueda.mejoras``). An expansion is never
expanded again, so that no chain and no loop exists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from busqueda.analisis import Expansion

if TYPE_CHECKING:
    from collections.abc import Mapping

    # stems in a row, as typed -> runs of stems (space-joined) that mean the same
    Tabla = Mapping[tuple[str, ...], tuple[str, ...]]

MAS_FRASES = 24  # of one query: each is one more condition for the engine


def expandir(corrida: tuple[str, ...], tabla: Tabla) -> tuple[Expansion, ...]:
    """The expressions of ``tabla`` found in the query's stems, the longest first, without
    overlap, and what each also means."""
    mas_larga = max(map(len, tabla), default=0)
    halladas: dict[tuple[str, ...], Expansion] = {}
    frases, i = 0, 0
    while i < len(corrida):
        clave = next(
            (
                corrida[i : i + n]
                for n in range(min(mas_larga, len(corrida) - i), 0, -1)
                if corrida[i : i + n] in tabla
            ),
            (),
        )
        if clave and clave not in halladas and frases < MAS_FRASES:
            otras = tabla[clave][: MAS_FRASES - frases]
            halladas[clave] = Expansion(clave, otras)
            frases += len(otras)
        i += len(clave) or 1
    return tuple(halladas.values())
