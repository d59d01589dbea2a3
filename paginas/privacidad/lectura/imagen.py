"""What a picture carries besides the picture: position, author, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, UnidentifiedImageError

from paginas.privacidad.lectura.html import textos
from paginas.privacidad.lectura.pasajes import Aviso, Lectura, Pasaje

AUTORIA = frozenset({"Artist", "XPAuthor", "CameraOwnerName", "OwnerName"})
EN_UTF16 = "XP"
XMP = ("xmp", "XML:com.adobe.xmp", "Raw profile type xmp")
POSICION_EN_XMP = re.compile(r"GPSL(?:atitude|ongitude)")
TEXTO = 100_000  # characters of one tag


def leer(contenido: bytes, lugar: str = "") -> Iterator[Lectura]:
    try:
        with Image.open(BytesIO(contenido)) as imagen:
            lecturas = list(_leer(imagen, lugar))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        lecturas = [Aviso(lugar, "ilegible", "está dañada o en un formato desconocido")]
    yield from lecturas


def _leer(imagen: Image.Image, lugar: str) -> Iterator[Lectura]:
    donde = f"{lugar}, metadatos" if lugar else "metadatos"
    exif = imagen.getexif()
    posicion = bool(exif.get_ifd(ExifTags.IFD.GPSInfo))
    etiquetas = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    for codigo, valor in etiquetas.items():
        nombre = ExifTags.TAGS.get(codigo, "")
        texto = _texto(valor, utf16=nombre.startswith(EN_UTF16))
        if not texto:
            continue
        if nombre in AUTORIA:
            yield Aviso(donde, "autor", "dice quién la hizo")
        yield Pasaje(donde, texto)
    for nombre, valor in imagen.info.items():
        if nombre in ("exif", "icc_profile", "photoshop"):
            continue
        texto = _texto(valor)
        posicion = posicion or (nombre in XMP and bool(POSICION_EN_XMP.search(texto)))
        if texto:
            yield Pasaje(donde, textos(texto)[0] if nombre in XMP else texto)
    if posicion:
        yield Aviso(donde, "posicion", "dice dónde se tomó")


def _texto(valor: Any, *, utf16: bool = False) -> str:
    if isinstance(valor, bytes):
        limpio = valor.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0")
        valor = limpio.decode("utf-16-le" if utf16 else "utf-8", "replace")
    elif utf16 and isinstance(valor, tuple):
        valor = bytes(valor).decode("utf-16-le", "replace")
    if not isinstance(valor, str):
        return ""
    return valor[:TEXTO].strip("\0 \n")
