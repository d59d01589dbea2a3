"""The texts of an object, field by field, without naming any field.

A field added tomorrow is read without a change here: what is not a number, a date, a
relation or the like counts as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.blocks import Block, RawHTMLBlock, RichTextBlock, StreamValue
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import StructValue
from wagtail.fields import RichTextField, StreamField

from paginas.contabilidad import CONTABILIDAD
from paginas.privacidad.lectura import html
from paginas.privacidad.lectura.pasajes import Pasaje

# They hold no text of anybody's.
SIN_TEXTO = (
    models.BooleanField,
    models.DateField,
    models.DecimalField,
    models.DurationField,
    models.FloatField,
    models.IntegerField,
    models.TimeField,
    models.UUIDField,
    models.FileField,  # its name is read with the file
)
UNION = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])")
EN_HTML = (RichTextBlock, RawHTMLBlock)


def de_objeto(objeto: models.Model, prefijo: str = "") -> Iterator[Pasaje]:
    """Every text of ``objeto`` as it is in memory, its inline children included."""
    for campo in objeto._meta.concrete_fields:
        if campo.is_relation or campo.name in CONTABILIDAD or isinstance(campo, SIN_TEXTO):
            continue
        lugar = _unir(prefijo, _rotulo(campo))
        yield from _de_campo(campo, campo.value_from_object(objeto), lugar)
    for relacion in get_all_child_relations(type(objeto)):
        nombre = relacion.related_model._meta.verbose_name
        hijos = getattr(objeto, relacion.get_accessor_name()).all()
        for numero, hijo in enumerate(hijos, start=1):
            yield from de_objeto(hijo, _unir(prefijo, f"{nombre} {numero}"))


def _de_campo(campo: models.Field, valor: Any, lugar: str) -> Iterator[Pasaje]:
    if isinstance(campo, StreamField):
        yield from _de_bloque(campo.stream_block, valor, lugar)
    elif isinstance(campo, models.SlugField):
        yield from _de_valor(palabras(str(valor or "")), lugar)
    elif isinstance(campo, RichTextField):
        yield from _de_html(str(valor), lugar)
    else:
        yield from _de_valor(valor, lugar)


def _de_bloque(bloque: Block, valor: Any, lugar: str) -> Iterator[Pasaje]:
    if isinstance(valor, StreamValue):
        for numero, hijo in enumerate(valor, start=1):
            yield from _de_bloque(
                hijo.block, hijo.value, f"{lugar}, {_nombre(hijo.block)} {numero}"
            )
    elif isinstance(valor, ListValue):
        for numero, hijo in enumerate(valor.bound_blocks, start=1):
            yield from _de_bloque(hijo.block, hijo.value, f"{lugar}, {numero}")
    elif isinstance(valor, StructValue):
        for nombre, hijo in bloque.child_blocks.items():
            yield from _de_bloque(hijo, valor.get(nombre), f"{lugar}, {_nombre(hijo)}")
    elif valor is not None:
        guardado = bloque.get_prep_value(valor)
        if isinstance(bloque, EN_HTML) and isinstance(guardado, str):
            yield from _de_html(guardado, lugar)
        else:
            yield from _de_valor(guardado, lugar)


def _de_html(fuente: str, lugar: str) -> Iterator[Pasaje]:
    visible, ocultos = html.textos(fuente)
    yield from _de_valor(visible, lugar)
    for oculto in ocultos:
        yield from _de_valor(oculto, f"{lugar} (enlace u otro atributo)")


def _de_valor(valor: Any, lugar: str) -> Iterator[Pasaje]:
    """The strings of a value that may be a tree of lists and dictionaries."""
    if isinstance(valor, str):
        if valor.strip():
            yield Pasaje(lugar, valor)
    elif isinstance(valor, Mapping):
        for hijo in valor.values():
            yield from _de_valor(hijo, lugar)
    elif isinstance(valor, (list, tuple, set, frozenset)):
        for hijo in valor:
            yield from _de_valor(hijo, lugar)
    elif valor is not None and not isinstance(valor, (bool, int, float)):
        yield from _de_valor(str(valor), lugar)


def palabras(nombre: str) -> str:
    """«llame_al-5555-1234» as words: what joins letters is a space, what joins digits stays."""
    return UNION.sub(" ", nombre.replace("_", " "))


def _rotulo(campo: models.Field) -> str:
    nombre = str(campo.verbose_name)
    return nombre[:1].upper() + nombre[1:]


def _nombre(bloque: Block) -> str:
    return str(bloque.label or bloque.name or "bloque").lower()


def _unir(prefijo: str, nombre: str) -> str:
    return (
        f"{prefijo[:1].upper()}{prefijo[1:]}, {nombre[:1].lower()}{nombre[1:]}"
        if prefijo
        else nombre
    )
