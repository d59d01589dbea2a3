"""Highlights on the original text: escaped first, then marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from busqueda.analisis import palabras

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from busqueda.analisis import ConsultaAnalizada, Palabra


class Marcas:
    """Which words of a text a query found."""

    def __init__(self, consulta: ConsultaAnalizada, rarezas: Mapping[str, float]) -> None:
        self.raices = {raiz: 0.1 + rarezas.get(raiz, 1.0) for raiz in consulta.raices}
        self.con_raices = consulta.con_raices
        self.frases = [frase.split() for frase in consulta.frases]
        self.equivalentes = [frase.split() for frase in consulta.equivalentes]

    def lugares(self, todas: Sequence[Palabra]) -> list[tuple[int, int, float]]:
        """``(start, end, weight)`` of each word found, in order."""
        en_frase, en_sinonimo = self._en_frase(todas), self._en_sinonimo(todas)
        return [
            (p.inicio, p.fin, peso)
            for i, p in enumerate(todas)
            if (peso := 10.0 if i in en_frase else self._peso(p) or 1.0 * (i in en_sinonimo))
        ]

    def _peso(self, palabra: Palabra) -> float:
        if not self.con_raices:
            return self.raices.get(palabra.exacta, 0.0)
        propias = (palabra.raiz, *palabra.partes)
        return max(self.raices.get(raiz, 0.0) for raiz in propias)

    def _en_frase(self, todas: Sequence[Palabra]) -> set[int]:
        dentro: set[int] = set()
        for frase in self.frases:
            for i in range(len(todas) - len(frase) + 1):
                if all(todas[i + n].exacta == palabra for n, palabra in enumerate(frase)):
                    dentro.update(range(i, i + len(frase)))
        return dentro

    def _en_sinonimo(self, todas: Sequence[Palabra]) -> set[int]:
        """Places of the words that together say what a synonym says, stop words left out."""
        if not self.equivalentes:
            return set()
        con_raiz = [(i, p.raiz) for i, p in enumerate(todas) if p.raiz]
        dentro: set[int] = set()
        for frase in self.equivalentes:
            for n in range(len(con_raiz) - len(frase) + 1):
                tramo = con_raiz[n : n + len(frase)]
                if [raiz for _, raiz in tramo] == frase:
                    dentro.update(i for i, _ in tramo)
        return dentro


def resaltar(texto: str, marcas: Marcas) -> str:
    """Safe HTML of ``texto`` with its found words inside <mark>."""
    partes, hasta = [], 0
    for inicio, fin, _ in marcas.lugares(list(palabras(texto))):
        partes += [escape(texto[hasta:inicio]), "<mark>", escape(texto[inicio:fin]), "</mark>"]
        hasta = fin
    return "".join([*partes, escape(texto[hasta:])])
