"""Words that are nowhere else, one for each text that must not be seen.

A word is short, of lower-case letters only: it stands as a title, an address, a code
or a user name, and no escaping, folding or stemming hides it.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from tests.apoyo.relleno import Autor

LETRAS = "bcdfghklmnprstvw"
_PALABRA = re.compile(rf"qzx[{LETRAS}]{{4}}qk", re.IGNORECASE)
_SUMA = re.compile(r"\b[0-9a-f]{40}(?:[0-9a-f]{24})?\b", re.IGNORECASE)
_numeros = itertools.count(1)


def palabra_nueva() -> str:
    """A word of nine letters that no text of this run has."""
    letras, numero = "", next(_numeros)
    for _ in range(4):
        numero, resto = divmod(numero, len(LETRAS))
        letras += LETRAS[resto]
    assert numero == 0, "no words left: make them longer"
    return f"qzx{letras}qk"


@dataclass(frozen=True, slots=True)
class Canario:
    """Whose text it is («Noticia en revisión»), which one («cuerpo.parrafo»), and a word."""

    palabra: str
    de: str
    campo: str
    publico: bool

    def __str__(self) -> str:
        return f"{self.palabra} ({self.de}: {self.campo})"


class Jaula:
    """Every word written in the world, and who may see it."""

    def __init__(self) -> None:
        self.canarios: dict[str, Canario] = {}

    def poner(self, de: str, campo: str, *, publico: bool = False) -> str:
        """A new word for a text of ``de``."""
        palabra = palabra_nueva()
        self.canarios[palabra] = Canario(palabra, de, campo, publico)
        return palabra

    def autor(self, de: str, *, publico: bool = False) -> Autor:
        """Writes words of ``de`` into fields; ``tests.apoyo.relleno`` asks it."""
        return lambda ruta, campo: adaptar(self.poner(de, ruta, publico=publico), campo)

    def poner_suma(self, de: str, contenido: bytes) -> None:
        """The digests of a private file are as telling as the file."""
        for suma in (hashlib.sha256(contenido).hexdigest(), hashlib.sha1(contenido).hexdigest()):
            self.canarios[suma] = Canario(suma, de, "huella del fichero", publico=False)

    def olvidar(self, de: str, *campos: str) -> None:
        """What was public once may be said again: the code and the address of a tombstone."""
        for palabra, canario in list(self.canarios.items()):
            if canario.de == de and canario.campo in campos:
                del self.canarios[palabra]

    def vistos(self, texto: str) -> Iterator[Canario]:
        """The words found in ``texto``, private and public."""
        for hallazgo in itertools.chain(_PALABRA.finditer(texto), _SUMA.finditer(texto)):
            if (canario := self.canarios.get(hallazgo.group().lower())) is not None:
                yield canario

    def fugas(self, respuesta: Any, pedido: str = "") -> set[Canario]:
        """Private words anywhere in a response that the request itself did not say."""
        dichas = {c.palabra for c in self.vistos(pedido)}
        return {
            c
            for texto in textos_de(respuesta)
            for c in self.vistos(texto)
            if not c.publico and c.palabra not in dichas
        }


def adaptar(palabra: str, campo: Any) -> str:
    """``palabra`` in the first form that the field accepts: bare, capital, address, mail."""
    if not isinstance(campo, models.Field):
        return palabra
    formas = (
        palabra,
        palabra.upper(),
        f"https://example.org/{palabra}",
        f"{palabra}@example.org",
    )
    for forma in formas:
        try:
            return campo.clean(forma, None)
        except ValidationError:
            continue
    raise NotImplementedError(
        f"{campo}: say in tests/oraculo/canarios.py how a word looks that it accepts."
    )


def textos_de(respuesta: Any) -> Iterator[str]:
    """Status line, headers and body; what is packed inside a body too."""
    yield "\n".join(f"{nombre}: {valor}" for nombre, valor in cabeceras(respuesta).items())
    cuerpo = contenido_de(respuesta)
    yield cuerpo.decode("utf-8", errors="replace")
    if cuerpo[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(cuerpo)) as paquete:
            for nombre in paquete.namelist():
                yield nombre
                yield paquete.read(nombre).decode("utf-8", errors="replace")


def cabeceras(respuesta: Any) -> Mapping[str, str]:
    galletas = {f"Set-Cookie {n}": m.OutputString() for n, m in respuesta.cookies.items()}
    return {**dict(respuesta.items()), **galletas}


def contenido_de(respuesta: Any) -> bytes:
    """The body, streamed or not; read once."""
    if not hasattr(respuesta, "_cuerpo_leido"):
        respuesta._cuerpo_leido = (
            b"".join(respuesta.streaming_content) if respuesta.streaming else respuesta.content
        )
    return respuesta._cuerpo_leido
