"""Office files that are a ZIP of XML: DOCX, XLSX, PPTX, ODT, ODS, ODP."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator

from paginas.privacidad.lectura import imagen
from paginas.privacidad.lectura.pasajes import Aviso, Lectura, Pasaje
from snippets.ficheros.lectura.lectura import Estado, NoSeLee
from snippets.ficheros.lectura.paquete import PARRAFO, LectorXml, abierto, leer_parte

IMAGENES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic")
INCRUSTADOS = ("embeddings/", "Object ")


def leer(contenido: bytes, solo: Collection[str] | None = None) -> Iterator[Lectura]:
    try:
        with abierto(contenido) as paquete:
            yield from _leer(paquete)
    except NoSeLee as impedimento:
        if impedimento.lectura.estado is Estado.DEMASIADO_GRANDE:
            yield Aviso("", "ilegible", impedimento.lectura.detalle)
        else:
            yield Aviso("", "ilegible", "está dañado o protegido con contraseña")


def _leer(paquete: zipfile.ZipFile) -> Iterator[Lectura]:
    for parte in paquete.infolist():
        nombre = parte.filename
        if nombre.endswith((".xml", ".rels", ".vml")):
            yield from _de_xml(leer_parte(paquete, parte), _lugar(nombre))
        elif nombre.lower().endswith(IMAGENES):
            yield from imagen.leer(leer_parte(paquete, parte), lugar="imagen incluida")
        elif any(marca in nombre for marca in INCRUSTADOS) and not parte.is_dir():
            yield Aviso("", "ilegible", "lleva otros archivos dentro")


def _lugar(nombre: str) -> str:
    base = nombre.rsplit("/", 1)[-1]
    for marca, lugar in (
        ("docProps/", "metadatos"),
        ("meta.xml", "metadatos"),
        ("header", "encabezado de página"),
        ("footer", "pie de página"),
        ("comments", "comentarios"),
        ("footnotes", "notas al pie"),
        ("endnotes", "notas al final"),
        (".rels", "enlaces"),
    ):
        if marca in nombre if "/" in marca else marca in base:
            return lugar
    return "texto"


def _de_xml(fuente: bytes, lugar: str) -> Iterator[Pasaje]:
    lector = LectorXml(fuente, siempre=lugar == "metadatos")
    yield Pasaje(lugar, _en_lineas(lector.visible))
    if (tachado := _en_lineas(lector.tachado)).strip():
        yield Pasaje("cambios registrados", tachado)
    if lector.atributos:
        yield Pasaje(f"{lugar} (enlaces y autores)", "\n".join(lector.atributos))


def _en_lineas(trozos: list[str]) -> str:
    return "".join(trozos).replace(PARRAFO, "\n")
