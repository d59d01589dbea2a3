"""The background job: the text of every file that waits for it."""

from __future__ import annotations

import hashlib
import time
from datetime import datetime
from pathlib import PurePosixPath
from tempfile import TemporaryFile
from typing import IO, Any

from wagtail.documents import get_document_model

from snippets.ficheros.huella import TROZO
from snippets.ficheros.lectura.aislada import LectorRoto, leer_aparte
from snippets.ficheros.lectura.lectura import Estado, Lectura
from snippets.ficheros.lectura.limites import DE_FABRICA, Limites
from snippets.ficheros.registrar import registrar
from snippets.ficheros.texto.models import TextoFichero
from snippets.ficheros.texto.registro import INTENTOS, guardar, por_leer, soltar, tomar

# Seconds of one pass: publications on schedule wait for nobody's thousand files.
POR_PASADA = 120.0


def leer_pendientes(
    ahora: datetime, *, limites: Limites = DE_FABRICA, plazo: float = POR_PASADA
) -> list[tuple[str, str]]:
    """Read what waits, until ``plazo`` (seconds) is over; the rest is for the next pass.

    Answers what could not even be tried: (file, why).
    """
    fallidos = _registrar_los_de_antes()
    hasta = time.monotonic() + plazo
    for fila in por_leer(ahora).select_related("documento"):
        if time.monotonic() > hasta:
            break
        if not tomar(fila=fila, ahora=ahora):
            continue
        try:
            _leer_uno(fila, ahora, limites)
        except (LectorRoto, OSError) as error:
            soltar(fila=fila)
            fallidos.append((f"leer «{fila.documento.title}»", str(error)))
    return fallidos


def _leer_uno(fila: TextoFichero, ahora: datetime, limites: Limites) -> None:
    documento = fila.documento
    with TemporaryFile() as copia:
        try:
            suma = _copiar(documento, copia, limites.bytes)
        except FileNotFoundError:
            suma, lectura = fila.sha256, Lectura(Estado.DANADO, "no se encuentra en el servidor")
        else:
            lectura = (
                Lectura(Estado.TARDO_DEMASIADO)
                if fila.intentos >= INTENTOS
                else leer_aparte(copia, PurePosixPath(documento.file.name).suffix, limites)
            )
    if not guardar(fila=fila, sha256=suma, lectura=lectura, ahora=ahora):
        # Another file by now, perhaps put there by hand: whatever it is, it is registered.
        registrar(documento._meta.default_manager.get(pk=documento.pk))


def _copiar(documento: Any, destino: IO[bytes], maximo: int) -> str:
    """Copy the file out of its storage, wherever that is; answers the SHA-256 of all of it.

    No more than one byte past ``maximo`` is kept: the reader says that it is too large.
    """
    suma, guardados = hashlib.sha256(), 0
    with documento.file.storage.open(documento.file.name, "rb") as archivo:
        while trozo := archivo.read(TROZO):
            suma.update(trozo)
            parte = trozo[: maximo + 1 - guardados]
            guardados += destino.write(parte)
    destino.flush()
    return suma.hexdigest()


def _registrar_los_de_antes() -> list[tuple[str, str]]:
    """Documents the site had before it had the module."""
    conocidos = TextoFichero.objects.values("documento")
    fallidos = []
    for documento in get_document_model()._default_manager.exclude(pk__in=conocidos)[:500]:
        try:
            registrar(documento)
        except OSError as error:
            fallidos.append((f"leer «{documento.title}»", str(error)))
    return fallidos
