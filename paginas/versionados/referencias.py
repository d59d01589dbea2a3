"""How a snapshot names another record: its permanent code, and its label of that day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from paginas.bitacora.contenido import identidad
from snippets.models import (
    Acuerdo,
    Compromiso,
    Departamento,
    Etiqueta,
    Fichero,
    Hito,
    Institucion,
    Municipio,
    Organo,
    PlanAccion,
)

Referencia = dict[str, Any]
TROZO = 1 << 20  # bytes


def referencia(objeto: models.Model | None, dia: date | None = None) -> Referencia | None:
    """The reference to ``objeto``; ``dia`` chooses the name a body or institution had.

    Raises ``LookupError`` for a model nobody taught this table: a snapshot never
    writes down a record it does not know how to name.
    """
    if objeto is None:
        return None
    if isinstance(objeto, get_document_model()):
        return fichero(objeto)
    if isinstance(objeto, get_image_model()):
        return imagen(objeto)
    if isinstance(objeto, Page):
        return _de_pagina(objeto)
    clave = identidad(objeto)[0]
    if isinstance(objeto, (Organo, Institucion)):
        return {"clave": clave, "codigo": objeto.sigla, "rotulo": objeto.nombre_en(dia)}
    nombrar = _NOMBRES.get(type(objeto))
    if nombrar is None:
        raise LookupError(f"{type(objeto).__name__} cannot be named in a snapshot.")
    codigo, rotulo = nombrar(objeto)
    return {"clave": clave, "codigo": codigo, "rotulo": rotulo}


def referencias(objetos: Any, dia: date | None = None) -> list[Referencia]:
    """References of a set, in the order of their keys: no rename moves them."""
    todas = [r for o in objetos if (r := referencia(o, dia)) is not None]
    return sorted(todas, key=lambda r: r["clave"])


_NOMBRES: dict[type[models.Model], Callable[[Any], tuple[str, str]]] = {
    Acuerdo: lambda o: (o.codigo or "", o.codigo or ""),
    Departamento: lambda o: (o.codigo, o.nombre),
    Municipio: lambda o: (o.codigo, str(o)),
    Etiqueta: lambda o: (o.slug, o.name),
    Hito: lambda o: (o.codigo, str(o)),
    Compromiso: lambda o: (o.codigo, f"Compromiso {o.numero}"),
    PlanAccion: lambda o: (o.codigo, o.codigo),
}


def _de_pagina(pagina: Page) -> Referencia:
    """Another page by its key; its title only while it is public."""
    propia = pagina.specific
    publicos = getattr(type(propia).objects, "publicos", None)
    publica = publicos is not None and publicos().filter(pk=propia.pk).exists()
    rotulo = getattr(propia, "encabezado", propia.title) if publica else ""
    return {"clave": identidad(propia)[0], "rotulo": rotulo}


def fichero(documento: Any) -> Referencia:
    """A document by the SHA-256 of its file."""
    fila = Fichero.objects.filter(documento=documento.pk).first()
    return {
        "documento": documento.pk,
        "sha256": fila.sha256 if fila else "",
        "bytes": fila.bytes if fila else None,
        "tipo": fila.tipo if fila else "",
        "rotulo": documento.title,
    }


def imagen(original: Any) -> Referencia:
    """A picture by the SHA-256 of its original."""
    return {"imagen": original.pk, "sha256": _suma(original.file)}


def _suma(archivo: Any) -> str:
    suma = hashlib.sha256()
    with archivo.storage.open(archivo.name, "rb") as abierto:
        while trozo := abierto.read(TROZO):
            suma.update(trozo)
    return suma.hexdigest()
