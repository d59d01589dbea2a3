"""The second ranking, the same for every engine: the best candidates, read again.

The engine finds candidates by the rarity of their stems; this adds what an engine's own rank
does not see: the exact word beside its stem, words that share a beginning, adjacent pairs, and
how much of the query comes together within a few words. The weights were chosen on a flat
optimum (halving or doubling any one moves MRR@10 by less than 0.005).
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from busqueda.analisis import ConsultaAnalizada

CANDIDATOS = 60
K1, B = 1.2, 0.75
EXACTA, PAREJA, COMIENZO, JUNTAS = 0.6, 0.5, 0.3, 1.0
SINONIMO = 0.8  # of what the word itself would be worth
LETRAS_DEL_COMIENZO = 5
VENTANA = 10  # stems


@dataclass(frozen=True, slots=True)
class Leido:
    """The analysed text of a candidate: stems in order, and the set of its exact words."""

    raices: Sequence[str]
    exactas: frozenset[str]


def rareza(total: int, frecuencia: int) -> float:
    """Inverse document frequency, as in BM25; never negative."""
    return math.log(1 + (max(total - frecuencia, 0) + 0.5) / (frecuencia + 0.5))


class Puntuador:
    """Scores the candidates of one query."""

    def __init__(
        self, consulta: ConsultaAnalizada, rarezas: Mapping[str, float], largo_medio: float
    ) -> None:
        self.rarezas = rarezas
        self.largo_medio = largo_medio or 1.0
        self.exacta_de = dict(zip(consulta.raices, consulta.exactas, strict=True))
        self.propias = frozenset(consulta.raices)
        self.expansiones = consulta.expansiones
        self.parejas = set(pairwise(consulta.raices))
        self.comienzos = {
            raiz[:LETRAS_DEL_COMIENZO]: rareza
            for raiz, rareza in rarezas.items()
            if len(raiz) >= LETRAS_DEL_COMIENZO - 1 and raiz.isalpha()
        }

    def __call__(self, leido: Leido) -> float:
        lugares = [(i, r) for i, r in enumerate(leido.raices) if r in self.rarezas]
        norma = K1 * (1 - B + B * len(leido.raices) / self.largo_medio)
        return (
            self._palabras(lugares, leido.exactas, norma)
            + COMIENZO * self._comienzos(leido.raices, norma)
            + PAREJA * self._parejas(lugares)
            + JUNTAS * self.juntas(lugares)
        )

    def por_sinonimos(self, leido: Leido) -> float:
        """What an entry earns by saying otherwise what the query says; 0 when it has every
        word of the query itself."""
        if not self.expansiones:
            return 0.0
        presentes = set(leido.raices)
        if self.propias <= presentes:
            return 0.0
        texto = f" {' '.join(leido.raices)} "
        return SINONIMO * sum(
            sum(self.rarezas.get(raiz, 0.0) for raiz in expansion.clave)
            for expansion in self.expansiones
            if not presentes.issuperset(expansion.clave)
            and any(f" {frase} " in texto for frase in expansion.frases)
        )

    def tiene_todas(self, leido: Leido) -> bool:
        return self.propias <= set(leido.raices)

    def _palabras(
        self, lugares: Sequence[tuple[int, str]], exactas: frozenset[str], norma: float
    ) -> float:
        suma = 0.0
        for raiz, veces in Counter(r for _, r in lugares).items():
            peso = self.rarezas[raiz] * veces * (K1 + 1) / (veces + norma)
            suma += peso * (1 + EXACTA * (self.exacta_de.get(raiz) in exactas))
        return suma

    def _comienzos(self, raices: Sequence[str], norma: float) -> float:
        veces = Counter(
            r[:LETRAS_DEL_COMIENZO] for r in raices if r[:LETRAS_DEL_COMIENZO] in self.comienzos
        )
        return sum(self.comienzos[c] * n * (K1 + 1) / (n + norma) for c, n in veces.items())

    def _parejas(self, lugares: Sequence[tuple[int, str]]) -> float:
        halladas = {
            (a, b) for (i, a), (j, b) in pairwise(lugares) if j == i + 1 and (a, b) in self.parejas
        }
        return sum((self.rarezas[a] + self.rarezas[b]) / 2 for a, b in halladas)

    def juntas(self, lugares: Sequence[tuple[int, str]]) -> float:
        """The rarity of the different words in the best window of the text."""
        mejor, ultimo = 0.0, {}
        for lugar, raiz in lugares:
            ultimo[raiz] = lugar
            dentro = sum(self.rarezas[r] for r, i in ultimo.items() if lugar - i < VENTANA)
            mejor = max(mejor, dentro)
        return mejor
