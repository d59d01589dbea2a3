"""Small files with something to find in them, made here."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from fpdf import FPDF
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

GPS = 0x8825
ARTISTA = 0x013B
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(*paginas: str, titulo: str = "", enlace: str = "") -> bytes:
    hoja = FPDF()
    hoja.set_title(titulo)
    hoja.set_font("Helvetica", size=12)
    for texto in paginas:
        hoja.add_page()
        hoja.multi_cell(0, 8, texto)
        if enlace:
            hoja.cell(40, 8, "contacto", link=enlace)
    return bytes(hoja.output())


def pdf_cifrado() -> bytes:
    hoja = FPDF()
    hoja.set_encryption(owner_password="una", user_password="otra")
    hoja.set_font("Helvetica", size=12)
    hoja.add_page()
    hoja.cell(40, 8, "Nada que ver")
    return bytes(hoja.output())


def pdf_escaneado() -> bytes:
    hoja = FPDF()
    hoja.add_page()
    hoja.image(BytesIO(imagen("PNG")), x=10, y=10, w=80)
    return bytes(hoja.output())


def docx(cuerpo: str = "", **partes: str) -> bytes:
    """``partes``: other parts by name, with «__» for «/»: ``word__comments``."""
    memoria = BytesIO()
    with zipfile.ZipFile(memoria, "w", zipfile.ZIP_DEFLATED) as paquete:
        paquete.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{cuerpo}</w:body></w:document>"
        )
        for nombre, xml in partes.items():
            paquete.writestr(f"{nombre.replace('__', '/')}.xml", xml)
    return memoria.getvalue()


def parrafo(*trozos: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{t}</w:t></w:r>" for t in trozos) + "</w:p>"


def imagen(formato: str = "JPEG", *, gps: bool = False, artista: str = "", nota: str = "") -> bytes:
    memoria = BytesIO()
    lienzo = Image.new("RGB", (40, 30), "navy")
    exif = Image.Exif()
    if gps:
        exif[GPS] = {1: "N", 2: (14.0, 38.0, 0.0), 3: "W", 4: (90.0, 31.0, 0.0)}
    if artista:
        exif[ARTISTA] = artista
    opciones: dict[str, Any] = {"comment": nota.encode()} if nota else {}
    lienzo.save(memoria, formato, exif=exif, **opciones)
    return memoria.getvalue()


def documento(contenido: bytes, nombre: str = "anexo.pdf", titulo: str = "Anexo") -> Any:
    return get_document_model().objects.create(
        title=titulo, file=ContentFile(contenido, name=nombre)
    )


def foto(contenido: bytes, nombre: str = "foto.jpg", titulo: str = "Foto") -> Any:
    return get_image_model().objects.create(
        title=titulo, file=ContentFile(contenido, name=nombre), width=40, height=30
    )
