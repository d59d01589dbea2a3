"""The text layer of a PDF, page by page."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
from pypdfium2 import raw

from snippets.ficheros.cerrojo import leyendo_un_pdf
from snippets.ficheros.lectura.lectura import Estado, Lectura, NoSeLee
from snippets.ficheros.lectura.limites import Limites

# A page with fewer letters than this beside a picture is a scan with a stamp over it.
LETRAS_DE_SELLO = 25
HONDURA = 4  # of pictures inside forms inside a page
_DIBUJOS = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)
# The library marks so a hyphen that only splits a word at the end of a line.
_CORTE = re.compile("[\ufffe\x02](?:\r?\n)?")


def parece_pdf(contenido: bytes) -> bool:
    return contenido[:1024].find(b"%PDF-") >= 0


def esta_protegido(error: pypdfium2.PdfiumError) -> bool:
    return error.err_code == raw.FPDF_ERR_PASSWORD


def texto_de(pagina: Any, maximo: int) -> str | None:
    """What a reader can select on the page; None when it is more than ``maximo``."""
    capa = pagina.get_textpage()
    try:
        if capa.count_chars() > maximo:
            return None
        return limpio(_CORTE.sub("", capa.get_text_range()))
    finally:
        capa.close()


def limpio(texto: str) -> str:
    """Text that any database and any index takes as it is: what is quoted is what is stored."""
    sin_nulos = texto.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    return sin_nulos.encode("utf-8", "replace").decode("utf-8")


def leer(contenido: bytes, limites: Limites) -> Lectura:
    """Raises ``NoSeLee``."""
    with leyendo_un_pdf:
        try:
            with pypdfium2.PdfDocument(contenido) as pdf:
                return _leer(pdf, limites)
        except pypdfium2.PdfiumError as error:
            estado = Estado.PROTEGIDO if esta_protegido(error) else Estado.DANADO
            raise NoSeLee(estado) from error


def _leer(pdf: pypdfium2.PdfDocument, limites: Limites) -> Lectura:
    total = len(pdf)
    if total > limites.paginas:
        raise NoSeLee(
            Estado.DEMASIADO_GRANDE, f"tiene {total} páginas y se leen hasta {limites.paginas}"
        )
    textos, escaneadas = [], 0
    for numero in range(1, total + 1):
        pagina = pdf[numero - 1]
        texto = texto_de(pagina, limites.de_una_pagina)
        if texto is None:
            raise NoSeLee(Estado.DEMASIADO_GRANDE, f"la página {numero} tiene demasiado texto")
        escaneadas += _es_escaneada(pagina, texto)
        if texto.strip():
            textos.append((numero, texto))
        pagina.close()
    if escaneadas and escaneadas == max(escaneadas, len(textos)) and not _dice_algo(textos):
        return Lectura(Estado.ESCANEADO, total=total, sin_texto=escaneadas)
    estado = Estado.CON_TEXTO if textos else Estado.VACIO
    return Lectura(estado, total=total, sin_texto=escaneadas, textos=tuple(textos))


def _letras(texto: str) -> int:
    return sum(map(str.isalnum, texto))


def _dice_algo(textos: list[tuple[int, str]]) -> bool:
    return any(_letras(texto) >= LETRAS_DE_SELLO for _, texto in textos)


def _es_escaneada(pagina: Any, texto: str) -> bool:
    """Something is drawn on it, and there is (almost) nothing to select."""
    letras = _letras(texto)
    if letras >= LETRAS_DE_SELLO:
        return False
    # Lines and frames beside a few words are no scan; beside none, they may be its strokes.
    dibujos = _DIBUJOS if not letras else (raw.FPDF_PAGEOBJ_IMAGE,)
    return next(pagina.get_objects(filter=dibujos, max_depth=HONDURA), None) is not None
