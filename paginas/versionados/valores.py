"""Turns the fields of a model into JSON values, by the kind of each field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db import models
from wagtail.blocks import StreamValue, StructValue
from wagtail.rich_text import RichText

from paginas.versionados.referencias import referencia, referencias
from snippets.campos import SeleccionMultiple


def leer(objeto: models.Model, campos: Iterable[str], dia: date | None = None) -> dict[str, Any]:
    """The named fields of ``objeto`` as JSON values (``dia``: the names of that day)."""
    return {nombre: valor_de(objeto, nombre, dia) for nombre in campos}


def valor_de(objeto: models.Model, nombre: str, dia: date | None = None) -> Any:
    campo = objeto._meta.get_field(nombre)
    valor = getattr(objeto, nombre)
    if campo.many_to_many:
        return referencias(valor.all(), dia)
    if isinstance(campo, SeleccionMultiple):
        return [
            {"codigo": codigo, "rotulo": campo.etiquetas([codigo])[0]}
            for codigo in valor
            if campo.etiquetas([codigo])
        ]
    if getattr(campo, "choices", None) and valor:
        return {"codigo": str(valor), "rotulo": str(dict(campo.flatchoices).get(valor, valor))}
    return simple(valor, dia)


def simple(valor: Any, dia: date | None = None) -> Any:
    """A value of a field or of a block.

    Raises ``TypeError`` for one of a kind that is not listed here: better no
    publication than a snapshot that leaves something out.
    """
    if valor is None or isinstance(valor, (bool, int, str)):
        return valor
    if isinstance(valor, (date, datetime, time)):
        return valor.isoformat()
    if isinstance(valor, UUID):
        return str(valor)
    if isinstance(valor, RichText):
        return valor.source
    if isinstance(valor, StreamValue):
        return [{"id": b.id, "tipo": b.block_type, "valor": simple(b.value, dia)} for b in valor]
    if isinstance(valor, StructValue):
        return {nombre: simple(parte, dia) for nombre, parte in valor.items()}
    if isinstance(valor, Sequence):
        return [simple(parte, dia) for parte in valor]
    if isinstance(valor, models.Model):
        return _registro(valor, dia)
    raise TypeError(f"A snapshot does not know how to write a {type(valor).__name__}.")


def _registro(valor: models.Model, dia: date | None) -> Any:
    """A record; a picture inside a text also has its alternative text."""
    referido = referencia(valor, dia)
    if referido is not None and "imagen" in referido:
        referido |= {
            "alternativo": getattr(valor, "contextual_alt_text", None) or "",
            "decorativa": bool(getattr(valor, "decorative", False)),
        }
    return referido


def hijos(
    filas: Iterable[models.Model], campos: Iterable[str], dia: date | None = None
) -> list[dict[str, Any]]:
    """Child rows in their order, each with the named fields."""
    return [leer(fila, campos, dia) for fila in filas]
