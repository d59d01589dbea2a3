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


def documento(archivo: Any, *, reservados: bool = False) -> DocumentoMostrado | None:
    """``archivo`` is an object of the site's own document model.

    None for one in a restricted collection: neither its address nor its fingerprint is
    public. ``reservados`` shows it all the same (previews).
    """
    if not reservados and archivo.collection.get_view_restrictions().exists():
        return None
    fichero = Fichero.objects.filter(documento=archivo.pk).first()
    return DocumentoMostrado(
        titulo=archivo.title,
        url=archivo.url,
        tipo=fichero.extension if fichero else archivo.file_extension.upper(),
        bytes=fichero.bytes if fichero else None,
        paginas=fichero.paginas if fichero else None,
        sha256=fichero.sha256 if fichero else "",
    )
