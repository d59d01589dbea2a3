"""What is read of a file: text, notes, metadata; and what is said when it cannot be."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from paginas.privacidad.detector import detectar
from paginas.privacidad.lectura.ficheros import leer
from paginas.privacidad.lectura.pasajes import Aviso
from tests.paginas.privacidad import ficheros
from tests.paginas.privacidad.test_detectar import CUI, PARTIDO


def halladas(contenido, extension, solo=None):
    lecturas = list(leer(contenido, extension, solo))
    return {
        lectura.lugar
        for lectura in lecturas
        if not isinstance(lectura, Aviso) and detectar(lectura.texto)
    }, {(a.lugar, a.clase) for a in lecturas if isinstance(a, Aviso)}


def test_un_pdf_se_lee_por_paginas_con_sus_metadatos_y_enlaces():
    limpio = ficheros.pdf("Se acordó convocar.", "Plan 2021-2023")
    assert halladas(limpio, "pdf") == (set(), set())
    con_dpi = ficheros.pdf("Se acordó convocar.", f"Compareció con {PARTIDO}.")
    assert halladas(con_dpi, "pdf") == ({"página 2"}, set())
    assert halladas(con_dpi, "pdf", {"página 1"}) == (set(), set())
    assert halladas(ficheros.pdf("Nada", titulo=f"DPI {CUI}"), "pdf") == ({"metadatos"}, set())
    enlazado = ficheros.pdf("Nada", enlace="mailto:ana%40ejemplo.gt")
    assert halladas(enlazado, "pdf") == ({"página 1"}, set())


@pytest.mark.parametrize(
    ("contenido", "extension"),
    [
        (ficheros.pdf("x")[:200], "pdf"),
        (ficheros.pdf_cifrado(), "pdf"),
        (b"no soy un pdf", "pdf"),
        (b"PK\x03\x04 roto", "docx"),
        (b"\xd0\xcf\x11\xe0 antiguo", "doc"),
        (b"tampoco", "jpg"),
        (ficheros.pdf_escaneado(), "pdf"),
    ],
)
def test_lo_que_no_se_puede_leer_se_dice(contenido, extension):
    lugares, avisos = halladas(contenido, extension)
    assert not lugares
    assert {clase for _, clase in avisos} == {"ilegible"}


def test_un_docx_se_lee_entero():
    cuerpo = ficheros.parrafo("Llamar al 5555-", "1234")  # two runs of one number
    assert halladas(ficheros.docx(cuerpo), "docx")[0] == {"texto"}
    for parte, lugar in (
        ("word__header1", "encabezado de página"),
        ("word__footer1", "pie de página"),
        ("word__comments", "comentarios"),
        ("word__footnotes", "notas al pie"),
    ):
        xml = f"<w:x {ficheros.W}>{ficheros.parrafo(f'CUI {CUI}')}</w:x>"
        assert halladas(ficheros.docx(**{parte: xml}), "docx")[0] == {lugar}
    nucleo = "<cp:p xmlns:cp='a' xmlns:dc='b'><dc:creator>ana@ejemplo.gt</dc:creator></cp:p>"
    assert halladas(ficheros.docx(docProps__core=nucleo), "docx")[0] == {"metadatos"}
    assert halladas(ficheros.docx(ficheros.parrafo("Nada")), "docx") == (set(), set())


def test_lo_tachado_en_un_docx_tambien_se_lee():
    tachado = f"<w:p><w:del><w:r><w:delText>DPI {CUI}</w:delText></w:r></w:del></w:p>"
    assert halladas(ficheros.docx(tachado), "docx")[0] == {"cambios registrados"}
    partido = (
        "<w:p><w:r><w:t>Llamar al 5555-</w:t></w:r>"
        "<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:r><w:t>1234</w:t></w:r></w:p>"
    )
    assert halladas(ficheros.docx(partido), "docx")[0] == {"texto"}


def test_un_docx_que_pide_expandirse_no_se_lee():
    bomba = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    assert halladas(ficheros.docx(word__styles=bomba), "docx")[1] == {("", "ilegible")}
    memoria = BytesIO()
    with zipfile.ZipFile(memoria, "w", zipfile.ZIP_DEFLATED) as paquete:
        paquete.writestr("word/document.xml", b"0" * (41 << 20))
    assert halladas(memoria.getvalue(), "docx")[1] == {("", "ilegible")}


def test_una_foto_dice_donde_se_tomo_y_quien_la_hizo():
    assert halladas(ficheros.imagen(), "jpg") == (set(), set())
    assert halladas(ficheros.imagen(gps=True), "jpg")[1] == {("metadatos", "posicion")}
    assert halladas(ficheros.imagen(artista="Ana"), "jpg")[1] == {("metadatos", "autor")}
    assert halladas(ficheros.imagen(nota=f"DPI {CUI}"), "jpg")[0] == {"metadatos"}
    dentro = BytesIO(ficheros.docx())
    with zipfile.ZipFile(dentro, "a") as paquete:
        paquete.writestr("word/media/image1.jpg", ficheros.imagen(gps=True))
    assert {clase for _, clase in halladas(dentro.getvalue(), "docx")[1]} == {"posicion"}
