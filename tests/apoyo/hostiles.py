"""Files that do harm to whoever reads them, made here."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable

from fpdf import FPDF
from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PALABRAS = b"BT /F1 12 Tf 20 700 Td (Se conocio el informe de los albergues) Tj ET"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def pdf_a_mano(
    contenido: bytes, *, caja: str = "0 0 612 792", arbol: Iterable[bytes] = (), raiz: bytes = b""
) -> bytes:
    """A PDF of one page whose content stream is ``contenido``, compressed.

    ``arbol`` replaces the catalog and the tree of pages (objects 1, 2…); ``raiz`` is added to
    the trailer.
    """
    flujo = zlib.compress(contenido, 9)
    pagina = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources"
        b"<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>" % caja.encode()
    )
    objetos = list(arbol) or [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        pagina,
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(flujo), flujo),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        # A form that draws itself, for ever.
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
        b"/Length 5>>stream\n/X Do\nendstream",
    ]
    salida, lugares = bytearray(b"%PDF-1.4\n"), []
    for numero, objeto in enumerate(objetos, 1):
        lugares.append(len(salida))
        salida += b"%d 0 obj\n%s\nendobj\n" % (numero, objeto)
    tabla = len(salida)
    salida += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objetos) + 1)
    salida += b"".join(b"%010d 00000 n \n" % lugar for lugar in lugares)
    salida += b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objetos) + 1, raiz)
    return bytes(salida + b"startxref\n%d\n%%%%EOF" % tabla)


def pdf_de_muchas_paginas(cuantas: int) -> bytes:
    """A tree that names one page ``cuantas`` times: many pages in few bytes."""
    hijos = b" ".join([b"3 0 R"] * cuantas)
    return pdf_a_mano(
        b"",
        arbol=[
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (hijos, cuantas),
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
        ],
    )


def pdf_cifrado() -> bytes:
    hoja = FPDF()
    hoja.set_encryption(owner_password="una", user_password="otra")
    hoja.set_font("Helvetica", size=12)
    hoja.add_page()
    hoja.cell(text="Nada que ver")
    return bytes(hoja.output())


def pdf_escaneado(paginas: int = 1, *, sello: str = "") -> bytes:
    """Pictures of pages, with a stamp of a few letters over each."""
    imagen = io.BytesIO()
    Image.new("RGB", (400, 520), "white").save(imagen, "PNG")
    hoja = FPDF()
    hoja.set_font("Helvetica", size=12)
    for _ in range(paginas):
        hoja.add_page()
        hoja.image(imagen, x=0, y=0, w=210)
        if sello:
            hoja.cell(text=sello)
    return bytes(hoja.output())


def docx(cuerpo: str, *, prologo: str = "", **partes: bytes) -> bytes:
    """``partes`` by name, with «__» for «/» and «_0_» for «.»."""
    memoria = io.BytesIO()
    with zipfile.ZipFile(memoria, "w", zipfile.ZIP_DEFLATED) as paquete:
        paquete.writestr("[Content_Types].xml", "<Types/>")
        for nombre, contenido in partes.items():
            paquete.writestr(nombre.replace("__", "/").replace("_0_", "."), contenido)
        paquete.writestr(
            "word/document.xml",
            f"{prologo}<w:document {W}><w:body>{cuerpo}</w:body></w:document>",
        )
    return memoria.getvalue()


def parrafo(texto: str) -> str:
    return f"<w:p><w:r><w:t>{texto}</w:t></w:r></w:p>"


def docx_bomba() -> bytes:
    """200 MB of one letter in some 200 kB."""
    return docx(parrafo("a" * (200 << 20)))


def docx_que_miente() -> bytes:
    """A bomb whose directory says that it is small."""
    cuerpo = bytearray(docx(parrafo("a" * (60 << 20))))
    lugar = cuerpo.rfind(b"PK\x01\x02")
    struct.pack_into("<L", cuerpo, lugar + 24, 1000)
    return bytes(cuerpo)


def docx_anidado() -> bytes:
    """A package in a package in a package… beside an ordinary text."""
    dentro = docx_bomba()
    for _ in range(5):
        dentro = docx(parrafo("otra"), word__embeddings__otro_0_docx=dentro)
    return docx(parrafo("Se conoció el informe."), word__embeddings__otro_0_docx=dentro)


def docx_de_entidades() -> bytes:
    """Ten entities, each ten times the one before: «billion laughs»."""
    lineas = ['<!ENTITY a0 "ja">'] + [
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    ]
    return docx(parrafo("&a9;"), prologo=f"<!DOCTYPE w [{''.join(lineas)}]>")


def docx_de_fuera() -> bytes:
    """An entity that asks for a file of the server."""
    return docx(parrafo("&x;"), prologo='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>')


def docx_cifrado() -> bytes:
    """What Word writes when it asks for a password: another container."""
    return OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


def palabras_al_azar(cuantas: int) -> str:
    """As many different words: no text, and more than an index takes in a row."""
    return " ".join(f"x{numero:09d}" for numero in range(cuantas))


Hacer = Callable[[], bytes]
# name of the file and extension, how it is made, its state
HOSTILES: dict[str, tuple[str, Hacer, str]] = {
    "cero bytes": ("pdf", lambda: b"", "danado"),
    "una imagen llamada pdf": ("pdf", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "danado"),
    "un texto llamado docx": ("docx", lambda: b"Hola, esto no es un documento.", "danado"),
    "una hoja de datos": ("csv", lambda: b"a,b\n1,2", "no_admitido"),
    "un paquete sin documento": ("docx", lambda: _zip_vacio(), "no_admitido"),
    "pdf cortado": ("pdf", lambda: pdf_a_mano(PALABRAS)[:150], "danado"),
    "pdf con basura": ("pdf", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400, "danado"),
    "pdf con contraseña": ("pdf", pdf_cifrado, "protegido"),
    "docx con contraseña": ("docx", docx_cifrado, "protegido"),
    "docx bomba": ("docx", docx_bomba, "demasiado_grande"),
    "docx que miente": ("docx", docx_que_miente, "danado"),
    "docx anidado": ("docx", docx_anidado, "con_texto"),
    "docx de entidades": ("docx", docx_de_entidades, "danado"),
    "docx que pide un archivo del servidor": ("docx", docx_de_fuera, "danado"),
    "docx cortado": ("docx", lambda: docx(parrafo("Hola"))[:-40], "danado"),
    "docx en blanco": ("docx", lambda: docx("<w:p/>"), "vacio"),
    "docx de cien mil párrafos": ("docx", lambda: docx(parrafo("a") * 100_000), "demasiado_grande"),
    "docx muy hondo": ("docx", lambda: docx("<w:x>" * 200_000 + "</w:x>" * 200_000), "vacio"),
    "docx de palabras al azar": (
        "docx",
        lambda: docx(parrafo(palabras_al_azar(60_000))),
        "demasiado_grande",
    ),
    "cien mil páginas": ("pdf", lambda: pdf_de_muchas_paginas(100_000), "demasiado_grande"),
    "páginas de un kilómetro": (
        "pdf",
        lambda: pdf_a_mano(PALABRAS, caja="0 0 1e9 1e9"),
        "con_texto",
    ),
    "un dibujo que se dibuja a sí mismo": (
        "pdf",
        lambda: pdf_a_mano(b"/X Do " + PALABRAS),
        "con_texto",
    ),
    "pdf bomba": ("pdf", lambda: pdf_a_mano(bytes(500 << 20)), "demasiado_grande"),
    "pdf en blanco": ("pdf", lambda: pdf_a_mano(b""), "vacio"),
    "pdf escaneado": ("pdf", lambda: pdf_escaneado(3), "escaneado"),
    "pdf escaneado con sello": ("pdf", lambda: pdf_escaneado(2, sello="Folio 12"), "escaneado"),
}


def _zip_vacio() -> bytes:
    memoria = io.BytesIO()
    with zipfile.ZipFile(memoria, "w") as paquete:
        paquete.writestr("nada.txt", "nada")
    return memoria.getvalue()
