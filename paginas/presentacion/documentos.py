"""A file as its card shows it: kind, size, pages and fingerprint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from snippets.models import Fichero


@dataclass(frozen=True, slots=True)
class DocumentoMostrado:
    """``tipo``, ``bytes``, ``paginas`` and ``sha256`` are empty until the file was read."""

    titulo: str
    url: str
    tipo: str
    bytes: int | None
    paginas: int | None
    sha256: str


def documento(archivo: Any) -> DocumentoMostrado:
    """``archivo`` is an object of the site's own document model."""
    fichero = Fichero.objects.filter(documento=archivo.pk).first()
    return DocumentoMostrado(
        titulo=archivo.title,
        url=archivo.url,
        tipo=fichero.extension if fichero else archivo.file_extension.upper(),
        bytes=fichero.bytes if fichero else None,
        paginas=fichero.paginas if fichero else None,
        sha256=fichero.sha256 if fichero else "",
    )
