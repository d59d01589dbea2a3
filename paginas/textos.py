"""Plain text of published blocks, as the search and the citations quote it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue

_FIN_DE_BLOQUE = re.compile(r"</(?:p|li|h\d|div)>|<br\s*/?>", re.IGNORECASE)
_ESPACIOS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Parrafo:
    """A paragraph that can be cited: its anchor, its number among its siblings, its text."""

    ancla: str
    numero: int
    texto: str


def plano(marcado: str) -> str:
    """Text of an HTML fragment: tags off, entities resolved, blanks folded.

    Ends of blocks become a blank first, so that two list items do not run together.
    """
    sin_marcas = strip_tags(_FIN_DE_BLOQUE.sub(" ", marcado))
    return _ESPACIOS.sub(" ", html.unescape(sin_marcas)).strip()


def parrafos(flujo: StreamValue) -> Iterator[Parrafo]:
    """The citable paragraphs of a stream, in order; blocks without text are left out."""
    numero = 0
    for bloque in flujo:
        texto = texto_de(bloque.block_type, bloque.value)
        if texto:
            numero += 1
            yield Parrafo(ancla=f"p-{bloque.id}", numero=numero, texto=texto)


def texto_de(tipo: str, valor: object) -> str:
    """Plain text of one block's value, by the kinds ``paginas.bloques`` declares."""
    if tipo == "parrafo":
        return plano(valor.source)  # type: ignore[attr-defined]
    if tipo == "cita":
        return " — ".join(parte for parte in (valor["texto"], valor["autoria"]) if parte)  # type: ignore[index]
    if tipo == "subtitulo":
        return str(valor)
    if tipo == "imagen":
        return valor["pie"] or ""  # type: ignore[index]
    if tipo == "documento":
        return valor.title if valor else ""  # type: ignore[attr-defined]
    return ""
