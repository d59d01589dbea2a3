"""Office files that are a ZIP of XML: DOCX, XLSX, PPTX, ODT, ODS, ODP."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator
from io import BytesIO
from urllib.parse import unquote

# The parser of the standard library, with everything that makes XML dangerous refused
# below: a document type, and with it every entity, stops the reading.
from xml.parsers import expat

from paginas.privacidad.lectura import imagen
from paginas.privacidad.lectura.pasajes import Aviso, Lectura, Pasaje

PARTES = 3_000
BYTES_DE_UNA_PARTE = 40 << 20
BYTES_EN_TOTAL = 150 << 20
IMAGENES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic")
INCRUSTADOS = ("embeddings/", "Object ")
# Names without their namespace. Text within one of the first is one run of letters.
CORTAN = frozenset({"p", "h", "si", "c", "tr", "tc", "table-cell", "row", "br", "cr", "sdt", "v"})
BLANCOS = frozenset({"tab", "s", "line-break"})
TACHADO = frozenset({"delText", "del", "moveFrom", "deletion"})
CON_TEXTO = frozenset({"Target", "author", "name", "initials", "href", "title", "descr", "userId"})


class XmlProhibido(ValueError):
    """A document type in XML that has no need of one."""


def leer(contenido: bytes, solo: Collection[str] | None = None) -> Iterator[Lectura]:
    try:
        with zipfile.ZipFile(BytesIO(contenido)) as paquete:
            yield from _leer(paquete)
    except (
        zipfile.BadZipFile, expat.ExpatError, XmlProhibido,
        EOFError, NotImplementedError, OSError, RuntimeError, ValueError,
    ):  # fmt: skip
        # zipfile says «encrypted» with a RuntimeError and «unknown method» with others.
        yield Aviso("", "ilegible", "está dañado o protegido con contraseña")


def _leer(paquete: zipfile.ZipFile) -> Iterator[Lectura]:
    partes = paquete.infolist()
    if (
        len(partes) > PARTES
        or sum(p.file_size for p in partes) > BYTES_EN_TOTAL
        or any(p.file_size > BYTES_DE_UNA_PARTE for p in partes)
    ):
        yield Aviso("", "ilegible", "es demasiado grande por dentro")
        return
    for parte in partes:
        nombre = parte.filename
        if nombre.endswith((".xml", ".rels", ".vml")):
            yield from _de_xml(_abrir(paquete, parte), _lugar(nombre))
        elif nombre.lower().endswith(IMAGENES):
            yield from imagen.leer(_abrir(paquete, parte), lugar="imagen incluida")
        elif any(marca in nombre for marca in INCRUSTADOS) and not parte.is_dir():
            yield Aviso("", "ilegible", "lleva otros archivos dentro")


def _abrir(paquete: zipfile.ZipFile, parte: zipfile.ZipInfo) -> bytes:
    """The part, never more than it declares: what it declares is within the limits."""
    with paquete.open(parte) as flujo:
        leido = flujo.read(parte.file_size + 1)
    if len(leido) > parte.file_size:
        raise ValueError("The part is larger than the archive says.")
    return leido


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


class _Lector:
    """Visible text, struck out text (tracked changes) and texts of attributes."""

    def __init__(self, *, siempre: bool) -> None:
        self.siempre = siempre  # every element ends a text: metadata
        self.visible: list[str] = []
        self.tachado: list[str] = []
        self.atributos: list[str] = []
        self.hondura = 0

    def abrir(self, etiqueta: str, atributos: dict[str, str]) -> None:
        nombre = _sin_espacio(etiqueta)
        self.hondura += nombre in TACHADO
        if nombre in BLANCOS:
            self.texto(" ")
        self.atributos += [
            unquote(valor) for clave, valor in atributos.items() if _sin_espacio(clave) in CON_TEXTO
        ]

    def cerrar(self, etiqueta: str) -> None:
        nombre = _sin_espacio(etiqueta)
        self.hondura -= nombre in TACHADO
        if self.siempre or nombre in CORTAN:
            self.visible.append("\n")
            self.tachado.append("\n")

    def texto(self, texto: str) -> None:
        (self.tachado if self.hondura else self.visible).append(texto)


def _sin_espacio(nombre: str) -> str:
    return nombre.rsplit(":", 1)[-1]


def _de_xml(fuente: bytes, lugar: str) -> Iterator[Pasaje]:
    lector = _Lector(siempre=lugar == "metadatos")
    analizador = expat.ParserCreate()
    analizador.buffer_text = True
    analizador.StartElementHandler = lector.abrir
    analizador.EndElementHandler = lector.cerrar
    analizador.CharacterDataHandler = lector.texto
    analizador.StartDoctypeDeclHandler = _prohibir
    analizador.EntityDeclHandler = _prohibir
    analizador.Parse(fuente, True)
    yield Pasaje(lugar, "".join(lector.visible))
    if "".join(lector.tachado).strip():
        yield Pasaje("cambios registrados", "".join(lector.tachado))
    if lector.atributos:
        yield Pasaje(f"{lugar} (enlaces y autores)", "\n".join(lector.atributos))


def _prohibir(*partes: object) -> None:
    raise XmlProhibido("Document types are not read.")
