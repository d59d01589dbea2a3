"""Fills every text that people can write in a record, found by introspection.

A field, block or child row added to a model is filled without being named here.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from django import forms
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Comment

# Path of a field («puntos.titulo», «cuerpo.cita.autoria») and its field or block -> text.
Autor = Callable[[str, Any], str]
# The record another one names (its class, whether it must be there); None leaves it out.
Referencia = Callable[[type[models.Model], bool], Any]

DIA = date(2023, 5, 10)
# Written by the framework itself, or by no form.
DEL_ARMAZON = frozenset(
    {"path", "depth", "numchild", "url_path", "draft_title", "content_type", "locale"}
)


def campos_de_texto(modelo: type[models.Model]) -> list[models.Field]:
    """Columns that hold what a person wrote, without those of a closed list."""
    return [
        campo
        for campo in modelo._meta.concrete_fields
        if isinstance(campo, (models.CharField, models.TextField))
        and campo.editable
        and not campo.choices
        and not campo.primary_key
        and campo.name not in DEL_ARMAZON
        and not isinstance(campo, StreamField)
    ]


def hijas(modelo: type[models.Model]) -> list[Any]:
    """Relations of the rows edited inside the record (comments are written apart)."""
    return [r for r in get_all_child_relations(modelo) if r.related_model is not Comment]


def rellenar(objeto: Any, autor: Autor, referencia: Referencia) -> Any:
    """Give ``objeto`` a text in every field, body and kind of child row; returns it."""
    _completar(objeto, autor, referencia, "")
    return objeto


def _completar(objeto: Any, autor: Autor, referencia: Referencia, ruta: str) -> bool:
    """False when a record that must be named is not given: the row is left out."""
    modelo, completo = type(objeto), True
    for campo in campos_de_texto(modelo):
        setattr(objeto, campo.name, autor(ruta + campo.name, campo))
    for campo in modelo._meta.concrete_fields:
        if isinstance(campo, StreamField):
            bloque = campo.stream_block
            crudo = crudo_de(bloque, autor, referencia, f"{ruta}{campo.name}.")
            setattr(objeto, campo.name, StreamValue(bloque, crudo, is_lazy=True))
        elif campo.editable and campo.name not in DEL_ARMAZON:
            completo &= _obligado(objeto, campo, referencia)
    for relacion in hijas(modelo):
        nombre = relacion.get_accessor_name()
        fila = relacion.related_model()
        if _completar(fila, autor, referencia, f"{ruta}{nombre}."):
            setattr(objeto, nombre, [fila])
    return completo


def _obligado(objeto: Any, campo: models.Field, referencia: Referencia) -> bool:
    """What is no text but must be there, or names a file: the rest stays as it is."""
    if campo.primary_key or isinstance(campo, ParentalKey):
        return True
    if campo.is_relation:
        if (otro := referencia(campo.related_model, not campo.null)) is not None:
            setattr(objeto, campo.name, otro)
        return campo.null or getattr(objeto, campo.attname) is not None
    if getattr(objeto, campo.attname) not in (None, ""):
        return True
    if campo.choices and not campo.blank:
        setattr(objeto, campo.name, campo.choices[0][0])
    elif isinstance(campo, models.DateField) and not campo.null:
        setattr(objeto, campo.name, DIA)
    elif isinstance(campo, models.TimeField) and not campo.null:
        setattr(objeto, campo.name, time(9))
    elif isinstance(campo, models.IntegerField) and not campo.null:
        setattr(objeto, campo.name, 1)
    return True


def crudo_de(
    bloque: blocks.StreamBlock, autor: Autor, referencia: Referencia, ruta: str
) -> list[dict[str, Any]]:
    """The stored form of a body with one block of every kind."""
    return [
        {"type": nombre, "value": valor, "id": str(uuid.uuid4())}
        for nombre, hijo in bloque.child_blocks.items()
        for valor in _valores(hijo, autor, referencia, ruta + nombre)
    ]


def _valores(bloque: Any, autor: Autor, referencia: Referencia, ruta: str) -> Iterator[Any]:
    """The stored value of one block; nothing for one that holds no text of people."""
    if isinstance(bloque, blocks.StreamBlock):
        yield crudo_de(bloque, autor, referencia, f"{ruta}.")
    elif isinstance(bloque, blocks.ListBlock):
        yield list(_valores(bloque.child_block, autor, referencia, ruta))
    elif isinstance(bloque, blocks.StructBlock):
        yield {
            nombre: valor
            for nombre, hijo in bloque.child_blocks.items()
            for valor in _valores(hijo, autor, referencia, f"{ruta}.{nombre}")
        }
    elif isinstance(bloque, blocks.ChooserBlock):
        if (elegido := referencia(bloque.model_class, True)) is not None:
            yield elegido.pk
    elif isinstance(bloque, blocks.RichTextBlock):
        yield f"<p>{autor(ruta, bloque)}</p>"
    elif isinstance(bloque, blocks.BooleanBlock):
        yield False
    elif isinstance(bloque, blocks.FieldBlock) and isinstance(bloque.field, forms.CharField):
        yield autor(ruta, bloque)
