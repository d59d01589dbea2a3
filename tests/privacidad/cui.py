"""The CUI of the Guatemalan DPI: eight digits, a check digit, department and municipality."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from random import Random

MUNICIPIOS = Path(__file__).parents[2] / "snippets" / "datos" / "municipios.csv"


@cache
def municipios() -> tuple[str, ...]:
    """Every «DDMM» that exists: department and municipality within it, two digits each."""
    with MUNICIPIOS.open(encoding="utf-8", newline="") as fichero:
        return tuple(
            f"{int(fila['codigo_depto']):02}{int(fila['codigo_muni_in_depto']):02}"
            for fila in csv.DictReader(fichero)
        )


def verificador(correlativo: str) -> int:
    """Sum of the eight digits by weights 2 to 9, modulo 11; ten is no digit, so no CUI has it."""
    return sum(int(cifra) * peso for peso, cifra in enumerate(correlativo, start=2)) % 11


def es_valido(cifras: str) -> bool:
    return (
        len(cifras) == 13
        and verificador(cifras[:8]) == int(cifras[8])
        and cifras[9:] in municipios()
    )


def inventado(azar: Random) -> str:
    """A valid CUI that is nobody's: those given to people begin with 1, 2 or 3, these never do."""
    while True:
        correlativo = f"{azar.randint(40_000_000, 99_999_999)}"
        if (cifra := verificador(correlativo)) < 10:
            return f"{correlativo}{cifra}{azar.choice(municipios())}"


def con_verificador_errado(azar: Random) -> str:
    bueno = inventado(azar)
    otra = (int(bueno[8]) + azar.randint(1, 9)) % 10
    return f"{bueno[:8]}{otra}{bueno[9:]}"


def sin_municipio(azar: Random) -> str:
    """The check digit is right, but no such municipality exists (or no such department)."""
    while True:
        lugar = azar.choice(
            (
                f"{azar.randint(1, 22):02}{azar.randint(35, 99):02}",
                f"{azar.randint(23, 99):02}{azar.randint(1, 17):02}",
                f"{azar.randint(1, 22):02}00",
            )
        )
        if lugar not in municipios():
            return inventado(azar)[:9] + lugar
