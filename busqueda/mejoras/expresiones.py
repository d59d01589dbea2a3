"""Expressions as people write them, and as the search reads them."""

from __future__ import annotations

from busqueda.analisis import palabras


def en_lineas(texto: str) -> list[str]:
    """The expressions of a text, one a line, without blanks."""
    return [" ".join(linea.split()) for linea in texto.splitlines() if linea.strip()]


def raices_de(expresion: str) -> tuple[str, ...]:
    """Its stems in order, without stop words: what the index keeps of it."""
    return tuple(p.raiz for p in palabras(expresion) if p.raiz)
