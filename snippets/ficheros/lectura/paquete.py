"""Office files that are a ZIP of XML: what may be opened, and the text of one part."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from urllib.parse import unquote

# The parser of the standard library, with everything that makes XML dangerous refused
# below: a document type, and with it every entity, stops the reading.
from xml.parsers import expat

from snippets.ficheros.lectura.lectura import Estado, NoSeLee

FIRMA = b"PK\x03\x04"
PARTES = 3_000
BYTES_DE_UNA_PARTE = 40 << 20
BYTES_EN_TOTAL = 150 << 20
CIFRADA = 0x1  # bit of a part's flags
PARRAFO = "\u2029"  # Unicode's own paragraph separator
# Names without their namespace. Text within one of the first is one run of letters.
PARRAFOS = frozenset({"p", "h"})
CORTAN = frozenset({"si", "c", "tr", "tc", "table-cell", "row", "br", "cr", "sdt", "v"})
BLANCOS = frozenset({"tab", "s", "line-break"})
TACHADO = frozenset({"delText", "del", "moveFrom", "deletion"})
# Addresses of links, numbers of pages and the like: never on the paper as they are here.
ORDENES = frozenset({"instrText"})
CON_TEXTO = frozenset({"Target", "author", "name", "initials", "href", "title", "descr", "userId"})


class XmlProhibido(ValueError):
    """A document type in XML that has no need of one."""


@contextmanager
def abierto(contenido: bytes) -> Iterator[zipfile.ZipFile]:
    """The package, its sizes within the limits. Raises ``NoSeLee``, also for what is read inside.

    zipfile says «unknown method» with NotImplementedError and damaged data with several others.
    """
    try:
        with zipfile.ZipFile(BytesIO(contenido)) as paquete:
            _exigir_tamano(paquete.infolist())
            yield paquete
    except (
        zipfile.BadZipFile, expat.ExpatError, XmlProhibido,
        EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
    ) as error:  # fmt: skip
        raise NoSeLee(Estado.DANADO) from error


def _exigir_tamano(partes: list[zipfile.ZipInfo]) -> None:
    if any(parte.flag_bits & CIFRADA for parte in partes):
        raise NoSeLee(Estado.PROTEGIDO)
    if (
        len(partes) > PARTES
        or sum(p.file_size for p in partes) > BYTES_EN_TOTAL
        or any(p.file_size > BYTES_DE_UNA_PARTE for p in partes)
    ):
        raise NoSeLee(Estado.DEMASIADO_GRANDE, "es demasiado grande por dentro")


def leer_parte(paquete: zipfile.ZipFile, parte: zipfile.ZipInfo) -> bytes:
    """The part, never more than it declares: what it declares is within the limits."""
    with paquete.open(parte) as flujo:
        leido = flujo.read(parte.file_size + 1)
    if len(leido) > parte.file_size:
        raise ValueError("The part is larger than the archive says.")
    return leido


class LectorXml:
    """Visible text, struck out text (tracked changes) and texts of attributes and of fields.

    ``visible`` and ``tachado`` are pieces; ``PARRAFO`` ends each paragraph.
    """

    def __init__(self, fuente: bytes, *, siempre: bool = False) -> None:
        self.siempre = siempre  # every element ends a text: metadata
        self.visible: list[str] = []
        self.tachado: list[str] = []
        self.atributos: list[str] = []
        self.hondura = self.ordenes = 0
        analizador = expat.ParserCreate()
        analizador.buffer_text = True
        analizador.StartElementHandler = self._abrir
        analizador.EndElementHandler = self._cerrar
        analizador.CharacterDataHandler = self._texto
        analizador.StartDoctypeDeclHandler = _prohibir
        analizador.EntityDeclHandler = _prohibir
        analizador.Parse(fuente, True)

    def _abrir(self, etiqueta: str, atributos: dict[str, str]) -> None:
        nombre = _sin_espacio(etiqueta)
        self.hondura += nombre in TACHADO
        self.ordenes += nombre in ORDENES
        if nombre in BLANCOS:
            self._texto(" ")
        self.atributos += [
            unquote(valor) for clave, valor in atributos.items() if _sin_espacio(clave) in CON_TEXTO
        ]

    def _cerrar(self, etiqueta: str) -> None:
        nombre = _sin_espacio(etiqueta)
        self.hondura -= nombre in TACHADO
        self.ordenes -= nombre in ORDENES
        if nombre in PARRAFOS or self.siempre or nombre in CORTAN:
            fin = PARRAFO if nombre in PARRAFOS else "\n"
            self.visible.append(fin)
            self.tachado.append(fin)

    def _texto(self, texto: str) -> None:
        if self.ordenes:
            self.atributos.append(texto)
        else:
            (self.tachado if self.hondura else self.visible).append(texto)


def _sin_espacio(nombre: str) -> str:
    return nombre.rsplit(":", 1)[-1]


def _prohibir(*partes: object) -> None:
    raise XmlProhibido("Document types are not read.")
