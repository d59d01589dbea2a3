"""The two halves of the measure: the frozen cases and those generated at test time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.privacidad.caso import Caso, leer
from tests.privacidad.dificiles import generar_dificiles
from tests.privacidad.generador import generar

CONGELADOS = Path(__file__).with_name("congelados.jsonl")
SEMILLA = 20261125
CUANTOS = 360
DIFICILES = 216  # four of each class and disguise, and as many without data


@cache
def congelados() -> tuple[Caso, ...]:
    """Not for tuning: see LEEME.md."""
    return leer(CONGELADOS)


@cache
def generados() -> tuple[Caso, ...]:
    return generar(CUANTOS, SEMILLA)


@cache
def todos() -> tuple[Caso, ...]:
    return congelados() + generados()


@cache
def dificiles() -> tuple[Caso, ...]:
    """Measured apart; `todos` does not hold them."""
    return generar_dificiles(DIFICILES, SEMILLA)
