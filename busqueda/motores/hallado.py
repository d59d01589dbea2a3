"""What any engine answers: which entries, how many, and what each facet value would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hallado:
    """``puntajes``: entry id -> score, of one page, in order. ``total`` counts one past the
    exact limit at most. ``cuentas``: parameter -> code -> entries. ``ausentes``: the stems of the
    query that no entry has, whatever the filters."""

    puntajes: Mapping[int, float] = field(default_factory=dict)
    rarezas: Mapping[str, float] = field(default_factory=dict)
    total: int = 0
    ausentes: frozenset[str] = frozenset()
    cuentas: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
