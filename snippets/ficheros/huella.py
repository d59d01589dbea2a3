"""Reading a file once: SHA-256, size, kind and pages."""

from __future__ import annotations

import hashlib
import mimetypes
from typing import TYPE_CHECKING, Any

import pypdfium2

from snippets.ficheros.cerrojo import leyendo_un_pdf
from snippets.ficheros.models import Fichero

if TYPE_CHECKING:
    from django.core.files import File

TROZO = 1 << 20  # bytes


def registrar(documento: Any) -> Fichero:
    """Write the side table's row of ``documento``, whatever model the site uses for it."""
    with documento.file.open("rb") as archivo:
        suma, total = resumir(archivo)
        tipo = mimetypes.guess_type(documento.filename)[0] or "application/octet-stream"
        paginas = _paginas(archivo) if tipo == "application/pdf" else None
    fila, _ = Fichero.objects.update_or_create(
        documento=documento,
        defaults={"sha256": suma, "bytes": total, "tipo": tipo, "paginas": paginas},
    )
    return fila


def resumir(archivo: File) -> tuple[str, int]:
    suma, total = hashlib.sha256(), 0
    while trozo := archivo.read(TROZO):
        suma.update(trozo)
        total += len(trozo)
    return suma.hexdigest(), total


def _paginas(archivo: File) -> int | None:
    """Pages of a PDF; None when it is damaged or encrypted (the file is kept all the same)."""
    archivo.seek(0)
    try:
        with leyendo_un_pdf, pypdfium2.PdfDocument(archivo.read()) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return None
