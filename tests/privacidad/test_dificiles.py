"""The hostile cases are sound: undone by another hand, the disguise leaves what was labelled."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter

import pytest

from tests.privacidad.caso import CLASES, Caso
from tests.privacidad.conjuntos import dificiles
from tests.privacidad.dificiles import generar_dificiles
from tests.privacidad.disfraces import DE_CORREOS, DE_NUMEROS
from tests.privacidad.test_casos import CIFRAS_DEL_TELEFONO, es_cui

# Digits, or what stands for them, with what a disguise leaves between.
SERIE = re.compile(r"[\dOl](?:[\s|\-\u2010-\u2013\u2212]*[\dOl])+")
SEMILLAS = pytest.mark.parametrize("semilla", range(5))


def sin_disfraz(texto: str) -> str:
    texto = re.sub(r"</?\w+>|\*\*", "", html.unescape(texto))
    texto = "".join(c for c in texto if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKC", texto)


def cifras(texto: str) -> str:
    legible = sin_disfraz(texto).replace("O", "0").replace("l", "1")
    return "".join(str(unicodedata.digit(c)) for c in legible if c.isdigit())


def positivos(semilla: int, clase: str) -> list[tuple[Caso, str]]:
    casos = (*dificiles(), *generar_dificiles(120, semilla))
    return [(caso, uno.texto) for caso in casos for uno in caso.esperados if uno.clase == clase]


@SEMILLAS
def test_bajo_el_disfraz_hay_un_cui_valido(semilla: int) -> None:
    for caso, texto in positivos(semilla, "dpi"):
        assert es_cui(cifras(texto)), (caso.id, texto)


@SEMILLAS
def test_bajo_el_disfraz_hay_un_telefono(semilla: int) -> None:
    for caso, texto in positivos(semilla, "telefono"):
        assert CIFRAS_DEL_TELEFONO.fullmatch(cifras(texto)), (caso.id, texto)


@SEMILLAS
def test_bajo_el_disfraz_hay_un_correo_de_ejemplo(semilla: int) -> None:
    for caso, texto in positivos(semilla, "correo"):
        legible = re.sub(r"[\s|]", "", sin_disfraz(texto))
        assert re.fullmatch(r"[\w.+-]+@([\w-]+\.)*example(\.\w+)?", legible), (caso.id, legible)


@SEMILLAS
def test_lo_disfrazado_sin_marca_no_es_un_cui(semilla: int) -> None:
    vistas: Counter[int] = Counter()
    for caso in (*dificiles(), *generar_dificiles(120, semilla)):
        if {"referencia", "cuadro"} & set(caso.etiquetas):
            serie = max(SERIE.findall(sin_disfraz(caso.texto)), key=len)
            assert len(cifras(serie)) != 13 or not es_cui(cifras(serie)), (caso.id, serie)
            vistas[len(cifras(serie))] += 1
    assert vistas[13] >= 30


@SEMILLAS
def test_cada_marca_esta_donde_dice(semilla: int) -> None:
    for caso in (*dificiles(), *generar_dificiles(120, semilla)):
        for _, inicio, fin, texto in caso.esperados:
            assert caso.texto[inicio:fin] == texto, caso.id


def test_hay_de_cada_disfraz_y_la_mitad_no_lleva_datos() -> None:
    hay = {caso.etiquetas[2:] for caso in dificiles() if caso.esperados}
    assert hay >= {(clase, uno) for clase in ("dpi", "telefono") for uno in DE_NUMEROS}
    assert hay >= {("correo", uno) for uno in DE_CORREOS}
    assert {clase for clase, _ in hay} == set(CLASES)
    assert sum(bool(caso.esperados) for caso in dificiles()) * 2 == len(dificiles())


def test_ningun_pasaje_dificil_se_repite() -> None:
    assert len({caso.id for caso in dificiles()}) == len(dificiles())
    assert len({caso.texto for caso in dificiles()}) == len(dificiles())
