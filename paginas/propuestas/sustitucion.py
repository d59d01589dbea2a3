"""«Dice… debe decir…»: other words in one place of a text, wherever in the object it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.blocks import Block, CharBlock, RichTextBlock, StructBlock, TextBlock
from wagtail.fields import StreamField

from paginas.contabilidad import CONTABILIDAD
from paginas.revision.errores import RevisionRechazada

ETIQUETA = re.compile(r"(<[^>]*>)")
Cambio = Callable[[str, bool], str]


class TextoNoHallado(RevisionRechazada):
    """What should be replaced is not in the text, or is there more than once."""


def sustituir(objeto: models.Model, *, dice: str, debe_decir: str) -> None:
    """Change ``dice``, which stands exactly once in the texts of ``objeto``, in memory.

    Formatted text is compared by its words; a phrase that crosses a link or a bold word
    is not found. Raises ``TextoNoHallado``.
    """
    veces = _recorrer(objeto, dice, None)
    if veces != 1:
        cuantas = "no está" if veces == 0 else f"está {veces} veces"
        raise TextoNoHallado(
            f"«{dice}» {cuantas} en el texto: copie las palabras tal como están, "
            "y las necesarias para que no haya duda."
        )
    _recorrer(objeto, dice, debe_decir)


def _recorrer(objeto: models.Model, dice: str, debe: str | None) -> int:
    """How often ``dice`` stands in it; with ``debe``, it is replaced too."""
    veces = 0

    def cambiar(texto: str, con_formato: bool) -> str:
        nonlocal veces
        buscado = escape(dice, quote=False) if con_formato else dice
        partes = ETIQUETA.split(texto) if con_formato else [texto]
        veces += sum(parte.count(buscado) for parte in partes[::2])
        if debe is None:
            return texto
        nuevo = escape(debe, quote=False) if con_formato else debe
        partes[::2] = [parte.replace(buscado, nuevo) for parte in partes[::2]]
        return "".join(partes)

    for parte in _partes(objeto):
        for campo in parte._meta.concrete_fields:
            if campo.name in CONTABILIDAD or isinstance(campo, models.SlugField) or campo.choices:
                continue
            if isinstance(campo, StreamField):
                crudo = getattr(parte, campo.attname).get_prep_value()
                nuevo = [_de_bloque(campo.stream_block, hijo, cambiar) for hijo in crudo]
                setattr(parte, campo.attname, campo.stream_block.to_python(nuevo))
            elif isinstance(campo, (models.CharField, models.TextField)):
                valor = getattr(parte, campo.attname)
                if isinstance(valor, str) and campo.editable:
                    setattr(parte, campo.attname, cambiar(valor, False))
    return veces


def _partes(objeto: models.Model) -> Iterator[Any]:
    """It and its inline children, at any depth, as they are in memory."""
    yield objeto
    for relacion in get_all_child_relations(type(objeto)):
        if not relacion.related_model.__module__.startswith("wagtail."):
            for hijo in getattr(objeto, relacion.get_accessor_name()).all():
                yield from _partes(hijo)


def _de_bloque(flujo: Block, hijo: dict[str, Any], cambiar: Cambio) -> dict[str, Any]:
    bloque = flujo.child_blocks.get(hijo["type"])
    return {**hijo, "value": _de_valor(bloque, hijo["value"], cambiar)}


def _de_valor(bloque: Block | None, valor: Any, cambiar: Cambio) -> Any:
    if isinstance(valor, str) and isinstance(bloque, RichTextBlock):
        return cambiar(valor, True)
    if isinstance(valor, str) and isinstance(bloque, (CharBlock, TextBlock)):
        return cambiar(valor, False)
    if isinstance(bloque, StructBlock):
        return {
            nombre: _de_valor(bloque.child_blocks.get(nombre), v, cambiar)
            for nombre, v in valor.items()
        }
    return valor
