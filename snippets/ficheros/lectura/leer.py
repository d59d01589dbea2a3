"""Which reader reads a file: what is inside decides, not its name."""

from __future__ import annotations

import re

from snippets.ficheros.lectura import docx, paquete, pdf
from snippets.ficheros.lectura.lectura import Estado, Lectura, NoSeLee
from snippets.ficheros.lectura.limites import DE_FABRICA, Limites

ADMITIDAS = frozenset({"pdf", "docx", "docm", "dotx"})
_PALABRA = re.compile(r"\w+")


def leer(contenido: bytes, extension: str, limites: Limites = DE_FABRICA) -> Lectura:
    """Never raises for what the file is: every impediment is a state."""
    try:
        lectura = _leer(contenido, extension.lower().lstrip("."), limites)
        _exigir_que_cabe(lectura, limites)
    except NoSeLee as impedimento:
        return impedimento.lectura
    return lectura


def _leer(contenido: bytes, extension: str, limites: Limites) -> Lectura:
    if not contenido:
        raise NoSeLee(Estado.DANADO, "está vacío: pesa cero bytes")
    if len(contenido) > limites.bytes:
        raise NoSeLee(Estado.DEMASIADO_GRANDE, f"pesa más de {limites.bytes >> 20} MB")
    if pdf.parece_pdf(contenido):
        return pdf.leer(contenido, limites)
    if docx.esta_cifrado(contenido):
        raise NoSeLee(Estado.PROTEGIDO)
    if extension not in ADMITIDAS:
        raise NoSeLee(Estado.NO_ADMITIDO)
    if contenido.startswith(paquete.FIRMA):
        return docx.leer(contenido, limites)
    raise NoSeLee(Estado.DANADO, "por dentro no es lo que dice su nombre")


def _exigir_que_cabe(lectura: Lectura, limites: Limites) -> None:
    if sum(len(texto) for _, texto in lectura.textos) > limites.caracteres:
        raise NoSeLee(
            Estado.DEMASIADO_GRANDE, f"tiene más de {limites.caracteres} letras: divídalo en partes"
        )
    distintas = {palabra for _, texto in lectura.textos for palabra in _PALABRA.findall(texto)}
    if sum(len(palabra.encode()) for palabra in distintas) > limites.vocabulario:
        raise NoSeLee(Estado.DEMASIADO_GRANDE, "tiene demasiadas palabras distintas para un texto")
