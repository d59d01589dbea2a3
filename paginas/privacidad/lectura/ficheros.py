"""Which reader reads a file, and what is said of one that no reader reads."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Any

from paginas.privacidad.lectura import html, imagen, paquete, pdf
from paginas.privacidad.lectura.campos import de_objeto, palabras
from paginas.privacidad.lectura.pasajes import Aviso, Lectura, Pasaje

BYTES = 100 << 20
IMAGENES = frozenset({"jpg", "jpeg", "png", "gif", "webp", "avif", "tif", "tiff", "heic", "bmp"})
PAQUETES = frozenset({"docx", "docm", "dotx", "xlsx", "xlsm", "pptx", "odt", "ods", "odp"})
LLANOS = frozenset({"txt", "csv", "tsv", "md", "json", "yaml", "yml", "ics", "vcf"})
MARCADOS = frozenset({"html", "htm", "xml", "svg"})


def de_ficha(fichero: Any) -> Iterator[Pasaje]:
    """The name of a document or image and the fields people fill in about it."""
    yield Pasaje("nombre del archivo", palabras(PurePosixPath(fichero.file.name).stem))
    yield from de_objeto(fichero)


def leer(
    contenido: bytes, extension: str, solo: Collection[str] | None = None
) -> Iterator[Lectura]:
    """Passages of a file. What is inside decides when it contradicts the name."""
    if len(contenido) > BYTES:
        yield Aviso("", "ilegible", f"pesa más de {BYTES >> 20} MB")
    elif contenido[:1024].find(b"%PDF-") >= 0:
        yield from pdf.leer(contenido, solo)
    elif contenido.startswith(b"PK\x03\x04") and extension in PAQUETES:
        yield from paquete.leer(contenido, solo)
    elif extension in IMAGENES:
        yield from imagen.leer(contenido)
    elif extension in MARCADOS:
        visible, ocultos = html.textos(_descifrar(contenido))
        yield Pasaje("texto", visible)
        yield from (Pasaje("atributos", oculto) for oculto in ocultos)
    elif extension in LLANOS:
        yield Pasaje("texto", _descifrar(contenido))
    elif extension in PAQUETES or extension == "pdf":
        yield Aviso("", "ilegible", "está dañado o no es lo que dice su nombre")
    else:
        yield Aviso("", "ilegible", "es de un formato que no se sabe leer")


def _descifrar(contenido: bytes) -> str:
    for codificacion in (
        "utf-8-sig",
        "utf-16" if contenido[:2] in (b"\xff\xfe", b"\xfe\xff") else "",
    ):
        if codificacion:
            try:
                return contenido.decode(codificacion)
            except UnicodeDecodeError:
                continue
    return contenido.decode("latin-1")
