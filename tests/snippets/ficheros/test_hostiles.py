"""No file, whatever is in it, does more than end in a state that a person can read."""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace

import pytest
from fpdf import FPDF
from PIL import Image

from snippets.ficheros.lectura.aislada import LectorRoto, leer_aparte
from snippets.ficheros.lectura.lectura import Estado, Lectura, Unidad
from snippets.ficheros.lectura.limites import DE_FABRICA, Limites
from tests.apoyo import hostiles


def leer(contenido: bytes, extension: str = "pdf", limites: Limites = DE_FABRICA) -> Lectura:
    with tempfile.TemporaryFile() as archivo:
        archivo.write(contenido)
        archivo.flush()
        return leer_aparte(archivo, extension, limites)


@pytest.mark.parametrize("caso", hostiles.HOSTILES)
def test_un_archivo_hostil_acaba_en_su_estado(caso):
    extension, hacer, esperado = hostiles.HOSTILES[caso]
    assert leer(hacer(), extension).estado.value == esperado


def test_uno_de_siempre_se_lee_por_paginas():
    lectura = leer(hostiles.pdf_a_mano(hostiles.PALABRAS))
    assert lectura.textos == ((1, "Se conocio el informe de los albergues"),)
    assert (lectura.unidad, lectura.total) == (Unidad.PAGINA, 1)


def test_lo_de_dentro_decide_y_no_el_nombre():
    assert leer(hostiles.pdf_a_mano(hostiles.PALABRAS), "docx").estado is Estado.CON_TEXTO


def test_un_docx_se_lee_por_parrafos_y_los_vacios_no_cuentan():
    cuerpo = "".join(hostiles.parrafo(t) for t in ("Uno", " ", "Dos  y\ttres"))
    lectura = leer(hostiles.docx(cuerpo), "docx")
    assert lectura.textos == ((1, "Uno"), (2, "Dos y tres"))
    assert lectura.unidad is Unidad.PARRAFO


def test_lo_tachado_y_las_direcciones_de_los_enlaces_no_son_texto():
    borrado = "<w:p><w:del><w:r><w:delText>secreto</w:delText></w:r></w:del>"
    campo = "<w:r><w:instrText>HYPERLINK mailto:alguien</w:instrText><w:t>Visible</w:t></w:r></w:p>"
    assert leer(hostiles.docx(borrado + campo), "docx").textos == ((1, "Visible"),)


LENTO = hostiles.pdf_a_mano(b"BT /F1 12 Tf (a) Tj ET\n" * 2_000_000)


@pytest.mark.parametrize("recurso", ["cpu", "pared"])
def test_el_que_no_acaba_se_deja(recurso):
    assert leer(LENTO, limites=replace(DE_FABRICA, **{recurso: 1})).estado is (
        Estado.TARDO_DEMASIADO
    )


def test_el_que_pide_mas_memoria_que_la_suya_es_demasiado_grande():
    lectura = leer(LENTO, limites=replace(DE_FABRICA, memoria=300 << 20))
    assert lectura.estado is Estado.DEMASIADO_GRANDE


@pytest.mark.parametrize("limite", ["bytes", "caracteres", "vocabulario"])
def test_los_limites_de_tamano_se_cumplen(limite):
    limites = replace(DE_FABRICA, **{limite: 10})
    assert leer(hostiles.pdf_a_mano(hostiles.PALABRAS), limites=limites).estado is (
        Estado.DEMASIADO_GRANDE
    )


def test_unas_paginas_escaneadas_no_quitan_el_texto_de_las_otras():
    hoja = FPDF()
    hoja.set_font("Helvetica", size=12)
    hoja.add_page()
    hoja.multi_cell(0, 8, "El informe dice bastante más de veinticinco letras.")
    hoja.add_page()
    hoja.image(_imagen(), w=100)
    lectura = leer(bytes(hoja.output()))
    assert (lectura.estado, lectura.total, lectura.sin_texto) == (Estado.CON_TEXTO, 2, 1)
    assert [numero for numero, _ in lectura.textos] == [1]


def test_un_lector_que_no_arranca_no_dice_nada_del_archivo(monkeypatch):
    monkeypatch.setattr("snippets.ficheros.lectura.aislada.MODULO", "no.existe")
    with pytest.raises(LectorRoto):
        leer(hostiles.pdf_a_mano(hostiles.PALABRAS))


def _imagen():
    memoria = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(memoria, "PNG")
    return memoria
