"""Which searches look like somebody's data: those are not written down.

Rough on purpose: to lose a search costs an administrator a hint, to keep one may cost somebody
more. Names are told by their capitals only, which is why what is kept also expires.
"""

from __future__ import annotations

import re
import unicodedata

CIFRAS_DE_ALGUIEN = 7  # a telephone has eight, a DPI thirteen
_CODIGO = re.compile(r"\b[a-zñ]{2,10}(?:-[a-zñ0-9]{1,10})?-\d{4}-\d{1,4}\b", re.IGNORECASE)
_SEPARADA = re.compile(r"\d(?:[\s.,;:_/()+\-–—]*\d)*")
_CORREO = re.compile(r"@|\barroba\b|\b(?:gmail|hotmail|yahoo|outlook)\b|\.com\b", re.IGNORECASE)
_NOMBRE_PROPIO = re.compile(r"[^\W\d_]+")


def parece_de_alguien(texto: str) -> bool:
    """An e-mail, many figures together however they are separated, or what looks like a name."""
    llano = unicodedata.normalize("NFKC", texto)
    if _CORREO.search(llano):
        return True
    sin_codigos = _CODIGO.sub(" · ", llano)
    cifras = ("".join(filter(str.isdigit, h.group())) for h in _SEPARADA.finditer(sin_codigos))
    return any(len(c) >= CIFRAS_DE_ALGUIEN for c in cifras) or _dos_con_mayuscula(llano)


def _dos_con_mayuscula(texto: str) -> bool:
    """Two words in a row written like «Nombre Apellido» (not all in capitals)."""
    seguidas = 0
    for palabra in _NOMBRE_PROPIO.findall(texto):
        seguidas = seguidas + 1 if palabra.istitle() and len(palabra) > 1 else 0
        if seguidas == 2:
            return True
    return False
