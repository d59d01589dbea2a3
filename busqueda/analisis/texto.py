"""Analysed text as it is stored: space-joined tokens, one run per fragment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from busqueda.analisis.palabras import palabras

if TYPE_CHECKING:
    from collections.abc import Iterable

# Between fragments: a token no text can hold, so that no phrase crosses two paragraphs.
SEPARADOR = "¶"


@dataclass(frozen=True, slots=True)
class TextoAnalizado:
    """``raices``: stems without stop words. ``exactas``: every word, folded."""

    raices: str
    exactas: str


def analizar_textos(textos: Iterable[str]) -> TextoAnalizado:
    """Analyse the fragments of one entry, keeping where each begins."""
    todas_raices: list[str] = []
    todas_exactas: list[str] = []
    for texto in textos:
        raices: list[str] = []
        exactas: list[str] = []
        for palabra in palabras(texto):
            exactas.append(palabra.exacta)
            if palabra.raiz:
                raices.append(palabra.raiz)
                raices.extend(palabra.partes)
        todas_raices.append(" ".join(raices))
        todas_exactas.append(" ".join(exactas))
    junta = f" {SEPARADOR} "
    return TextoAnalizado(junta.join(todas_raices), junta.join(todas_exactas))
