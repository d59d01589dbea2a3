"""Reads from disk the files that versions name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from paginas.bitacora.acciones import Accion
from paginas.bitacora.models import Asiento
from paginas.bitacora.verificacion.lectura import TANDA
from paginas.bitacora.verificacion.valores import FicheroLeido

TROZO = 1 << 20  # bytes
RECORDADOS = 10_000


def ficheros(hasta: int) -> Iterator[FicheroLeido]:
    """Each file of each version that the site still has; one that was deleted is skipped.

    What is public now and lost its file is found by comparing its content.
    """
    suma_de = lru_cache(RECORDADOS)(_suma)
    filas = (
        Asiento.objects.filter(version__isnull=False, numero__lte=hasta)
        .exclude(accion=Accion.RESERVA)
        .order_by("numero")
        .values_list("numero", "clave", "version", "instantanea__contenido")
    )
    for numero, clave, version, contenido in filas.iterator(chunk_size=TANDA):
        for fichero in _nombrados(contenido):
            clase = "documento" if "documento" in fichero else "imagen"
            real = suma_de(clase, fichero[clase])
            if real is not None:
                yield FicheroLeido(
                    numero,
                    clave,
                    version,
                    f"{'el documento' if clase == 'documento' else 'la imagen'} {fichero[clase]}",
                    fichero["sha256"],
                    real,
                )


def _nombrados(contenido: str | None) -> list[dict[str, Any]]:
    try:
        campos = json.loads(contenido or "{}").get("campos") or {}
    except json.JSONDecodeError:
        return []  # ``verificar_versiones`` names it
    return campos.get("ficheros") or []


def _suma(clase: str, pk: int) -> str | None:
    """SHA-256 on disk; empty when the file is gone, None when the record is."""
    modelo: type[Model] = get_document_model() if clase == "documento" else get_image_model()
    objeto = modelo._default_manager.filter(pk=pk).first()
    if objeto is None:
        return None
    archivo = objeto.file  # type: ignore[attr-defined]
    if not archivo or not archivo.storage.exists(archivo.name):
        return ""
    suma = hashlib.sha256()
    with archivo.storage.open(archivo.name, "rb") as abierto:
        while trozo := abierto.read(TROZO):
            suma.update(trozo)
    return suma.hexdigest()
