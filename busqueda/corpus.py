"""Synthetic public entries for benchmarks: the same ones for the same number, every time."""

from __future__ import annotations

import random
from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from django.utils.text import slugify

from busqueda import registro
from busqueda.contrato import Ficha, Fragmento, ValorFaceta
from busqueda.errores import IndiceOcupado
from busqueda.escritura import escribir
from busqueda.models import EntradaBusqueda
from busqueda.tandas import en_tandas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PREFIJO = "corpus:"
SEMILLA = 20220630
VOCABULARIO = 30_000
PALABRAS, DESVIACION = 120, 60
RARA = 20  # entries that hold each rare word, whatever the size of the corpus
VALORES_POR_FACETA = 22
_SILABAS = [c + v for c in "bcdfglmnprstvz" for v in "aeiou"]
_PRIMER_DIA = date(2018, 1, 1)


def generar(
    cuantas: int,
    *,
    forzar: bool = False,
    progreso: Callable[[str, int, int], None] | None = None,
) -> int:
    """Write ``cuantas`` entries straight into the read model, with every facet filled."""
    if not forzar and EntradaBusqueda.objects.exclude(clave__startswith=PREFIJO).exists():
        raise IndiceOcupado(
            "El índice tiene entradas del sitio: use una base de datos aparte, o --forzar."
        )
    hechas = 0
    for tanda in en_tandas(fichas(cuantas), 500):
        escribir(tanda)
        hechas += len(tanda)
        if progreso:
            progreso("Entradas sintéticas", hechas, cuantas)
    return hechas


def fichas(cuantas: int) -> Iterator[Ficha]:
    azar = random.Random(SEMILLA)  # noqa: S311 - repeatable on purpose, protects nothing
    voces = _vocabulario(azar)
    acumulados = list(accumulate(1 / lugar for lugar in range(1, VOCABULARIO + 1)))
    tipos = [a.tipo for a in registro.adaptadores()] or ["pagina"]
    for i in range(cuantas):
        largo = max(10, round(azar.gauss(PALABRAS, DESVIACION)))
        texto = [
            voces[bisect_left(acumulados, azar.random() * acumulados[-1])] for _ in range(largo)
        ]
        # Rare words: twenty of them, each in the first RARA entries of its own run.
        if i < RARA * 20:
            texto[largo // 2] = rara(i // RARA)
        yield _ficha(i, texto, azar, tipos[i % len(tipos)])


def vocabulario() -> list[str]:
    """The words of the corpus, the most common one first (Zipf)."""
    return _vocabulario(random.Random(SEMILLA))  # noqa: S311 - repeatable on purpose


def rara(numero: int) -> str:
    """A word that exactly ``RARA`` entries hold."""
    return "zxqw" + "".join(_SILABAS[int(c)] for c in f"{numero:03d}")


def _vocabulario(azar: random.Random) -> list[str]:
    palabras: dict[str, None] = {}
    while len(palabras) < VOCABULARIO:
        palabras["".join(azar.choices(_SILABAS, k=azar.choice((2, 3, 3, 4))))] = None
    return list(palabras)


def _ficha(i: int, palabras: list[str], azar: random.Random, tipo: str) -> Ficha:
    dia = _PRIMER_DIA + timedelta(days=azar.randrange(2200))
    facetas = {
        faceta.parametro: (ValorFaceta(f"{azar.randrange(1, VALORES_POR_FACETA + 1):02d}"),)
        for faceta in registro.facetas()
        if faceta.parametro != registro.PARAMETRO_TIPO
    }
    mitad = len(palabras) // 2
    titulo = " ".join(palabras[:6]).capitalize()
    return Ficha(
        clave=f"{PREFIJO}{i}",
        tipo=tipo,
        titulo=titulo,
        url=f"/corpus/{i}/{slugify(titulo)}/",
        fecha=dia,
        identificadores=(f"COR-{dia.year}-{i:06d}",),
        facetas=facetas,
        fragmentos=tuple(
            Fragmento(" ".join(trozo).capitalize() + ".", f"p{n}", f"Texto {i}, párr. {n}")
            for n, trozo in enumerate((palabras[:mitad], palabras[mitad:]), 1)
        ),
    )
