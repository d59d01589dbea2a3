"""What any engine answers: which entries, how many, and what each facet value would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Cuentas = Mapping[str, Mapping[str, int]]  # parameter -> code -> entries


@dataclass(frozen=True, slots=True)
class Hallado:
    """``puntajes``: entry id -> score, of one page, in order. ``total`` counts one past the
    exact limit at most. ``cuentas``: what each facet value gives; ``sumas``: what it would
    add to those chosen of its facet. ``ausentes``: the stems of the
    query that no entry has, whatever the filters."""

    puntajes: Mapping[int, float] = field(default_factory=dict)
    rarezas: Mapping[str, float] = field(default_factory=dict)
    total: int = 0
    ausentes: frozenset[str] = frozenset()
    cuentas: Cuentas = field(default_factory=dict)
    sumas: Cuentas = field(default_factory=dict)
