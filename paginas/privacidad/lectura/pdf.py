"""The text layer, the notes, the links and the metadata of a PDF."""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import unquote

import pypdfium2
from pypdfium2 import raw

from paginas.privacidad.lectura.html import textos
from paginas.privacidad.lectura.pasajes import Aviso, Lectura, Pasaje
from snippets.ficheros.cerrojo import leyendo_un_pdf
from snippets.ficheros.lectura.limites import DE_FABRICA
from snippets.ficheros.lectura.pdf import texto_de

PAGINAS = DE_FABRICA.paginas
CARACTERES = DE_FABRICA.de_una_pagina
ABRE, CIERRA = b"<x:xmpmeta", b"</x:xmpmeta>"


def leer(contenido: bytes, solo: Collection[str] | None = None) -> Iterator[Lectura]:
    """Passages by page. ``solo``: the places to read, when the others are known to be clean."""
    with leyendo_un_pdf:
        try:
            lecturas = list(_leer(contenido, solo))
        except pypdfium2.PdfiumError:
            lecturas = [Aviso("", "ilegible", "está dañado o protegido con contraseña")]
    yield from lecturas


def _leer(contenido: bytes, solo: Collection[str] | None) -> Iterator[Lectura]:
    with pypdfium2.PdfDocument(contenido) as pdf:
        if len(pdf) > PAGINAS:
            yield Aviso("", "ilegible", f"tiene más de {PAGINAS} páginas")
            return
        yield from _metadatos(pdf, contenido)
        if pdf.count_attachments():
            yield Aviso("", "ilegible", "lleva otros archivos dentro")
        sin_texto = []
        for numero in range(len(pdf)):
            lugar = f"página {numero + 1}"
            if solo is not None and lugar not in solo:
                continue
            pagina = pdf[numero]
            # What the public search reads, read by the same function.
            visible = texto_de(pagina, CARACTERES)
            if visible is None:
                yield Aviso(lugar, "ilegible", "tiene demasiado texto en una página")
                continue
            yield Pasaje(lugar, visible)
            yield from (Pasaje(lugar, nota) for nota in _notas(pdf, pagina))
            if not visible.strip() and next(pagina.get_objects(), None) is not None:
                sin_texto.append(str(numero + 1))
        if sin_texto:
            cuales = ", ".join(sin_texto[:20]) + (" y otras" if len(sin_texto) > 20 else "")
            yield Aviso("", "ilegible", f"no tiene texto que leer en la página {cuales}")


def _metadatos(pdf: pypdfium2.PdfDocument, contenido: bytes) -> Iterator[Pasaje]:
    for nombre, valor in pdf.get_metadata_dict(skip_empty=True).items():
        if not nombre.endswith("Date"):
            yield Pasaje("metadatos", valor)
    # The library does not give the XMP packet, which is not compressed so as to be found.
    desde = contenido.find(ABRE)
    while desde >= 0:
        hasta = contenido.find(CIERRA, desde)
        if hasta < 0:
            return
        yield Pasaje("metadatos", textos(contenido[desde:hasta].decode("utf-8", "replace"))[0])
        desde = contenido.find(ABRE, hasta)


def _notas(pdf: pypdfium2.PdfDocument, pagina: Any) -> Iterator[str]:
    """Comments, fields of a form and addresses of links, which the text layer lacks."""
    for indice in range(raw.FPDFPage_GetAnnotCount(pagina)):
        nota = raw.FPDFPage_GetAnnot(pagina, indice)
        try:
            for clave in (b"Contents", b"T", b"V", b"RC"):
                if texto := _cadena(nota, clave):
                    yield texto
            enlace = raw.FPDFAnnot_GetLink(nota)
            if enlace and (direccion := _direccion(pdf, enlace)):
                yield direccion
        finally:
            raw.FPDFPage_CloseAnnot(nota)


def _cadena(nota: Any, clave: bytes) -> str:
    largo = raw.FPDFAnnot_GetStringValue(nota, clave, None, 0)  # bytes, with the final zero
    if not 2 < largo <= CARACTERES:
        return ""
    memoria = ctypes.create_string_buffer(largo)
    destino = ctypes.cast(memoria, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetStringValue(nota, clave, destino, largo)
    return memoria.raw[: largo - 2].decode("utf-16-le", "replace")


def _direccion(pdf: pypdfium2.PdfDocument, enlace: Any) -> str:
    accion = raw.FPDFLink_GetAction(enlace)
    largo = raw.FPDFAction_GetURIPath(pdf, accion, None, 0) if accion else 0
    if not 1 < largo <= CARACTERES:
        return ""
    memoria = ctypes.create_string_buffer(largo)
    raw.FPDFAction_GetURIPath(pdf, accion, memoria, largo)
    return unquote(memoria.raw[: largo - 1].decode("utf-8", "replace"))
