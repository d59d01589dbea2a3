"""The side table's row of a document: SHA-256, size, kind, and its text asked for.

Pages are counted, and text read, by ``manage.py trabajar``: the library that does it may
die of a hostile file, and must not take the web server with it.
"""

from __future__ import annotations

import mimetypes
from typing import Any

from django.db import transaction

from snippets.ficheros.huella import resumir
from snippets.ficheros.models import Fichero
from snippets.ficheros.texto.registro import pedir


def registrar(documento: Any) -> Fichero:
    """Write the row of ``documento``, whatever model the site uses for it."""
    with documento.file.open("rb") as archivo:
        suma, total = resumir(archivo)
    tipo = mimetypes.guess_type(documento.filename)[0] or "application/octet-stream"
    datos = {"sha256": suma, "bytes": total, "tipo": tipo}
    with transaction.atomic():
        fila = Fichero.objects.select_for_update().filter(documento=documento).first()
        if fila is None or fila.sha256 != suma:
            fila, _ = Fichero.objects.update_or_create(
                documento=documento, defaults={**datos, "paginas": None}
            )
        pedir(documento=documento, sha256=suma)
    return fila
