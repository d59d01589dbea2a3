"""Small real files that carry a word where people and programs would look for it."""

from __future__ import annotations

import io
import zipfile

from django.core.files.base import ContentFile
from fpdf import FPDF
from PIL import Image
from PIL.PngImagePlugin import PngInfo

_TIPOS = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_ESPACIO = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(texto: str, nombre: str) -> ContentFile:
    """A PDF of one page with ``texto`` in its text layer and as its title, uncompressed."""
    hoja = FPDF()
    hoja.set_compression(False)
    hoja.set_title(texto)
    hoja.add_page()
    hoja.set_font("Helvetica", size=12)
    hoja.cell(text=texto)
    return ContentFile(bytes(hoja.output()), nombre)


def docx(texto: str, nombre: str) -> ContentFile:
    """A .docx with one paragraph, stored without compression."""
    cuerpo = f'<w:document xmlns:w="{_ESPACIO}"><w:body><w:p><w:r><w:t>{texto}</w:t></w:r></w:p>'
    memoria = io.BytesIO()
    with zipfile.ZipFile(memoria, "w", zipfile.ZIP_STORED) as paquete:
        paquete.writestr("[Content_Types].xml", _TIPOS)
        paquete.writestr("word/document.xml", f"{cuerpo}</w:body></w:document>")
    return ContentFile(memoria.getvalue(), nombre)


def png(texto: str, nombre: str) -> ContentFile:
    """A picture of its own (64 × 48) with ``texto`` in its metadata."""
    memoria, datos = io.BytesIO(), PngInfo()
    datos.add_text("Comment", texto)
    tono = sum(texto.encode()) % 200
    Image.new("RGB", (64, 48), (tono, 90, 140)).save(memoria, "PNG", pnginfo=datos)
    return ContentFile(memoria.getvalue(), nombre)
