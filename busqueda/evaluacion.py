"""Relevance measured: judged questions asked through the public search's own path."""

from __future__ import annotations

import csv
import json
import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from busqueda.consulta import buscar
from busqueda.contrato import Ficha, Fragmento
from busqueda.escritura import escribir
from busqueda.motores.elastico.carga import rehacer
from busqueda.registro import PARAMETRO_TIPO
from busqueda.respuesta import Peticion
from busqueda.tandas import en_tandas
from busqueda.temporal import indice_temporal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HONDURA = 10
TIPO = PARAMETRO_TIPO  # any text: no adapter is needed to index a ficha


@dataclass(frozen=True, slots=True)
class Evaluacion:
    """``lugares``: of each question, the place (1–10) of its answer, or None."""

    motor: str
    lugares: tuple[int | None, ...]
    segundos: float

    def medidas(self) -> dict[str, float | int | str]:
        n = len(self.lugares) or 1
        hallados = [lugar for lugar in self.lugares if lugar]
        return {
            "motor": self.motor,
            "S@1": round(hallados.count(1) / n, 4),
            "S@10": round(len(hallados) / n, 4),
            "MRR@10": round(sum(1 / lugar for lugar in hallados) / n, 4),
            "nDCG@10": round(sum(1 / math.log2(1 + lugar) for lugar in hallados) / n, 4),
            "n": len(self.lugares),
            "ms_por_consulta": round(1000 * self.segundos / n, 2),
        }


def evaluar(
    corpus: Path, consultas: Path, motor: str, progreso: Callable[[str], None]
) -> Evaluacion:
    """Load the corpus in an index of its own and ask every question.

    Several rows with one ``qid`` are several right answers: the first one found counts.
    """
    preguntas = _preguntas(consultas)
    with indice_temporal(motor) as alias:
        cargadas = 0
        for tanda in en_tandas(_fichas(corpus), 200):
            cargadas += escribir(tanda, alias=alias)
            progreso(f"{cargadas} textos indexados")
        rehacer(alias=alias)
        empieza = time.perf_counter()
        lugares = []
        for i, (texto, respuestas) in enumerate(preguntas, 1):
            lugares.append(_lugar(texto, respuestas, alias))
            if i % 500 == 0:
                progreso(f"{i} de {len(preguntas)} preguntas")
        return Evaluacion(motor, tuple(lugares), time.perf_counter() - empieza)


def _lugar(texto: str, respuestas: set[str], alias: str) -> int | None:
    respuesta = buscar(Peticion(q=texto, por_pagina=HONDURA), alias=alias)
    claves = [resultado.clave for resultado in respuesta.resultados]
    return next((i for i, clave in enumerate(claves, 1) if clave in respuestas), None)


def _fichas(corpus: Path) -> Iterator[Ficha]:
    with corpus.open(encoding="utf-8") as lineas:
        for linea in filter(str.strip, lineas):
            dato = json.loads(linea)
            yield Ficha(
                clave=str(dato["id"]),
                tipo=TIPO,
                titulo=dato.get("title", ""),
                url=f"/{dato['id']}/",
                fragmentos=(Fragmento(dato["text"]),),
            )


def _preguntas(consultas: Path) -> list[tuple[str, set[str]]]:
    preguntas: dict[str, tuple[str, set[str]]] = {}
    with consultas.open(encoding="utf-8", newline="") as lineas:
        for fila in csv.DictReader(lineas, delimiter="\t", quoting=csv.QUOTE_NONE):
            preguntas.setdefault(fila["qid"], (fila["query"], set()))[1].add(fila["pid"])
    return list(preguntas.values())
