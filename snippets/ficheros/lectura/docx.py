"""The paragraphs of a DOCX, as Word shows them with its changes accepted."""

from __future__ import annotations

import re

from snippets.ficheros.lectura import paquete
from snippets.ficheros.lectura.lectura import Estado, Lectura, NoSeLee, Unidad
from snippets.ficheros.lectura.limites import Limites
from snippets.ficheros.lectura.pdf import limpio

CUERPO = re.compile(r"word/document\d*\.xml")
IMAGENES = "word/media/"
# An Office file that asks for a password is another kind of file, with this name inside.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CIFRADO = "EncryptedPackage".encode("utf-16-le")


def esta_cifrado(contenido: bytes) -> bool:
    return contenido.startswith(OLE) and CIFRADO in contenido


def leer(contenido: bytes, limites: Limites) -> Lectura:
    """Raises ``NoSeLee``."""
    with paquete.abierto(contenido) as abierto:
        partes = abierto.infolist()
        cuerpo = next((p for p in partes if CUERPO.fullmatch(p.filename)), None)
        if cuerpo is None:
            raise NoSeLee(Estado.NO_ADMITIDO)
        lector = paquete.LectorXml(paquete.leer_parte(abierto, cuerpo))
        con_imagenes = any(p.filename.startswith(IMAGENES) for p in partes)
    textos = _parrafos("".join(lector.visible))
    if len(textos) > limites.parrafos:
        raise NoSeLee(
            Estado.DEMASIADO_GRANDE,
            f"tiene {len(textos)} párrafos y se leen hasta {limites.parrafos}",
        )
    if not textos:
        estado = Estado.ESCANEADO if con_imagenes else Estado.VACIO
        return Lectura(estado, unidad=Unidad.PARRAFO)
    return Lectura(
        Estado.CON_TEXTO, unidad=Unidad.PARRAFO, total=len(textos),
        textos=tuple(enumerate(textos, start=1)),
    )  # fmt: skip


def _parrafos(texto: str) -> list[str]:
    """Those with something written; their number is the one people are told."""
    enteros = (" ".join(limpio(parrafo).split()) for parrafo in texto.split(paquete.PARRAFO))
    return [parrafo for parrafo in enteros if parrafo]
