"""The judged questions: what each one should find among the frozen entries, and how well.

``consultas.tsv`` holds ``class, question, judgements``; a judgement is ``type:words of the
title=grade`` (3 answers it, 2 helps, 1 is about it; what is not named is 0).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.relevancia.congelar import congeladas

CONSULTAS = Path(__file__).with_name("consultas.tsv")
HONDURA = 10


@dataclass(frozen=True, slots=True)
class Juicio:
    """``grados``: entry key -> 1–3."""

    clase: str
    pregunta: str
    grados: Mapping[str, int]


@cache
def juicios() -> tuple[Juicio, ...]:
    titulos = {ficha.clave: ficha.titulo for ficha in congeladas()}
    lineas = CONSULTAS.read_text(encoding="utf-8").splitlines()
    return tuple(_juicio(linea, titulos) for linea in lineas)


def _juicio(linea: str, titulos: Mapping[str, str]) -> Juicio:
    clase, pregunta, escritos = linea.split("\t")
    grados: dict[str, int] = {}
    for escrito in escritos.split(";"):
        que, _, grado = escrito.rpartition("=")
        tipo, _, palabras = que.partition(":")
        claves = [c for c, t in titulos.items() if c.startswith(f"{tipo}:") and palabras in t]
        if not claves:
            raise ValueError(f"«{que}» no es de ninguna entrada ({pregunta})")
        grados |= {clave: max(int(grado), grados.get(clave, 0)) for clave in claves}
    return Juicio(clase, pregunta, grados)


def ndcg(claves: Sequence[str], grados: Mapping[str, int]) -> float:
    """nDCG@10 with gains 2^grade - 1 (Burges et al., 2005)."""
    return _suma([grados.get(clave, 0) for clave in claves[:HONDURA]]) / _suma(
        sorted(grados.values(), reverse=True)[:HONDURA]
    )


def _suma(grados: Sequence[int]) -> float:
    return sum((2**g - 1) / math.log2(lugar + 2) for lugar, g in enumerate(grados))
