"""What counts as personal data in a text, however it is written, and what does not."""

from __future__ import annotations

import logging

import pytest

from paginas.privacidad.detector import detectar, tachar
from paginas.privacidad.dpi import es_cui, municipios
from paginas.privacidad.permitidos import Permitidos

# A series that begins with 9 has been given to nobody.
CUI = "9123456750101"
PARTIDO = f"{CUI[:4]} {CUI[4:9]} {CUI[9:]}"


def hallados(texto, permitidos=None):
    hallazgos = detectar(texto, permitidos or Permitidos())
    for uno in hallazgos:
        assert texto[uno.inicio : uno.fin] == uno.texto
    return [(uno.clase, uno.texto) for uno in hallazgos]


def test_el_cui_lleva_su_digito_y_un_municipio_que_existe():
    assert len(municipios()) == 340
    assert es_cui(CUI)
    otros = [f"{CUI[:8]}{d}{CUI[9:]}" for d in "0123456789" if d != CUI[8]]
    assert not any(es_cui(otro) for otro in otros)
    assert not es_cui(f"{CUI[:9]}0118")
    assert not es_cui(f"{CUI[:9]}2301")


@pytest.mark.parametrize(
    "escrito",
    [
        CUI,
        PARTIDO,
        PARTIDO.replace(" ", "-"),
        PARTIDO.replace(" ", "\u00a0"),
        PARTIDO.replace(" ", "\n"),
        f"{CUI[:8]} {CUI[8]} {CUI[9:11]} {CUI[11:]}",
        "\u200b".join(CUI),
        PARTIDO.replace("5", "5\u00ad"),
        "".join(chr(ord("０") + int(c)) for c in CUI),
        "".join(chr(ord("٠") + int(c)) for c in CUI),
    ],
)
def test_un_dpi_se_halla_como_quiera_que_se_escriba(escrito):
    assert hallados(f"La señora mostró {escrito}, y firmó.") == [("dpi", escrito)]


@pytest.mark.parametrize(
    "escrito",
    [f"a3f{CUI}bc", f"7{CUI}", f"{CUI}9", "9123 45676 0101", "9123 45675 0199"],
)
def test_trece_cifras_que_no_son_de_nadie_se_dejan(escrito):
    assert hallados(f"Consta en {escrito} de la serie.") == []


def test_un_dpi_mal_copiado_tambien_senala_a_alguien():
    assert hallados("con DPI número 9123 45676 0101") == [("dpi", "9123 45676 0101")]


@pytest.mark.parametrize(
    "texto",
    [
        "+502 5555 1234",
        "(502) 5555-1234",
        "00502 5555 1234",
        "5555-1234",
        "+1 (305) 555-0123",
        "305-555-0123",
    ],
)
def test_un_telefono_se_reconoce_por_su_forma(texto):
    assert hallados(f"Vive en la zona 3, {texto}, y pidió reserva.") == [("telefono", texto)]


@pytest.mark.parametrize("texto", ["5555 1234", "55551234", "55 55 12 34", "5.5.5.5.1.2.3.4"])
def test_las_otras_formas_piden_una_palabra(texto):
    assert hallados(f"su teléfono es {texto}") == [("telefono", texto)]
    assert hallados(f"la cifra {texto} del cuadro") == []


@pytest.mark.parametrize(
    "texto",
    [
        "el período 2021-2023",
        "el plan 2021-2023",
        "expediente 5555-1234",
        "cuenta bancaria 5555-1234",
        "Q 5555-1234",
        "se atendieron 2206-3998 personas",
        "código 2023-5555-1234",
        "el 2024/12/15",
        "14.62345678, -90.51234567",
        "el teléfono interno da a 192.168.31.81",
        "https://ejemplo.gt/nota/5555-1234",
    ],
)
def test_lo_que_parece_telefono_y_no_lo_es(texto):
    assert hallados(f"Consta {texto} en el acta.") == []


@pytest.mark.parametrize(
    "escrito",
    [
        "maria@ejemplo.gob.gt",
        "MARIA@EJEMPLO.GOB.GT",
        "maria arroba ejemplo punto gob punto gt",
        "maria (at) ejemplo.gob.gt",
        "maria[arroba]ejemplo[punto]gob[punto]gt",
        "maria @ ejemplo.gob.gt",
        "maria＠ejemplo．gob．gt",
        "ma\u200bria@ejemplo.gob.gt",
        "maria@\nejemplo.gob.gt",
    ],
)
def test_un_correo_se_halla_tambien_disimulado(escrito):
    texto = f"Escriba a {escrito}. Gracias."
    assert hallados(texto) == [("correo", escrito)]
    assert detectar(texto)[0].valor == "maria@ejemplo.gob.gt"


@pytest.mark.parametrize(
    "texto",
    ["síganos en @mesa.gt", "una arroba de maíz. Luego", "imagen@2x.png", "arroba por manzana.Fin"],
)
def test_una_arroba_no_hace_un_correo(texto):
    assert hallados(texto) == []


def test_lo_permitido_se_deja_y_lo_parecido_no():
    lista = Permitidos(
        correos=frozenset({"prensa@otro.gt"}),
        dominios=frozenset({"ejemplo.gob.gt"}),
        telefonos=frozenset({"24221000"}),
    )
    permitido = "info@ejemplo.gob.gt, a@sub.ejemplo.gob.gt, prensa@otro.gt y (502) 2422-1000"
    assert hallados(permitido, lista) == []
    parecido = "info@noejemplo.gob.gt, ana@otro.gt, 2422-1001"
    assert len(hallados(parecido, lista)) == 3
    assert hallados(PARTIDO, Permitidos(telefonos=frozenset({CUI}))) == [("dpi", PARTIDO)]


def test_un_hallazgo_no_dice_su_valor_al_mostrarse():
    hallazgo = detectar(f"DPI {PARTIDO}")[0]
    assert "9123" not in repr(hallazgo)
    assert "9123" not in logging.Formatter().format(
        logging.LogRecord("x", 40, "x", 1, "%s", (hallazgo,), None)
    )


def test_un_titulo_se_tacha_y_el_resto_queda():
    assert tachar(f"Caso de {PARTIDO} en Ixcán") == "Caso de [número de dpi] en Ixcán"
    assert tachar("Sin datos, 2021-2023") == "Sin datos, 2021-2023"


@pytest.mark.parametrize(
    "trozo",
    [
        "a@",
        "a.a@a",
        "á@b.c ",
        "(at) ",
        "tel ",
        "de la orden ",
        "\u200b",
        "123456789012345 ",
        pytest.param("5555-1234 ", marks=pytest.mark.lento),
        pytest.param("1 ", marks=pytest.mark.lento),
        pytest.param("9-", marks=pytest.mark.lento),
    ],
)
def test_un_millon_de_caracteres_se_leen_hasta_el_fin(trozo):
    """Quadratic work would take hours here; nobody times it."""
    detectar(trozo * (1_000_000 // len(trozo)))
