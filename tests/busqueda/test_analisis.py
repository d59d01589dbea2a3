"""One Spanish analysis: what is the same word and what is not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from busqueda.analisis import analizar_consulta, analizar_textos, palabras


def exactas(texto: str) -> list[str]:
    return [p.exacta for p in palabras(texto)]


def raices(texto: str) -> list[str]:
    return [p.raiz for p in palabras(texto) if p.raiz]


@pytest.mark.parametrize("apostrofo", ["'", "’", "ʼ", "ꞌ", "‘", "`"])
def test_un_nombre_maya_es_una_palabra_con_cualquier_apostrofo(apostrofo: str) -> None:
    assert exactas(f"K{apostrofo}iche{apostrofo} y Q{apostrofo}eqchi{apostrofo}") == [
        "kiche",
        "y",
        "qeqchi",
    ]


def test_los_acentos_no_distinguen_y_la_enie_si() -> None:
    assert exactas("Migración PINGÜINO") == ["migracion", "pinguino"]
    assert exactas("año") == exactas("AÑO") == exactas(unicodedata.normalize("NFD", "año"))
    assert exactas("año") != exactas("ano")


@pytest.mark.parametrize(
    ("una", "otra"),
    [
        ("acuerdos", "acuerdo"),
        ("migraciones", "migracion"),
        ("comisión", "comisiones"),
        ("emigró", "emigraron"),
        ("mujer", "mujeres"),
        ("ciudad", "ciudades"),
        ("joven", "jóvenes"),
        ("líder", "líderes"),
        ("hogar", "hogares"),
        ("interés", "intereses"),
        ("voz", "voces"),
        ("juez", "jueces"),
        ("acta", "actas"),
        ("alcanza", "alcance"),
        ("padre", "padres"),
        ("responsable", "responsables"),
        ("clase", "clases"),
    ],
)
def test_plurales_y_formas_verbales_comparten_raiz(una: str, otra: str) -> None:
    assert raices(una) == raices(otra)


def test_las_palabras_de_pregunta_no_puntuan_y_siguen_en_las_frases() -> None:
    assert raices("¿Qué, cuál, quién, cuándo, dónde, cómo y por qué?") == []
    assert exactas("¿Por qué?") == ["por", "que"]


@pytest.mark.parametrize(
    ("texto", "esperado"),
    [
        ("Acta 9-2022", ["acta", "9-2022"]),
        ("Acta 09/2022", ["acta", "9-2022"]),
        ("ACU-MMM-2023-014.", ["acu-mmm-2023-14"]),
        ("socio-económico", ["socio", "economico"]),
        ("12.500 personas", ["12500", "personas"]),
    ],
)
def test_los_codigos_se_quedan_enteros(texto: str, esperado: list[str]) -> None:
    assert exactas(texto) == esperado


def test_las_partes_de_un_codigo_tambien_se_indexan() -> None:
    assert analizar_textos(["Plan 2021-2023"]).raices.split() == [
        "plan",
        "2021-2023",
        "2021",
        "2023",
    ]


def test_ninguna_frase_cruza_dos_parrafos() -> None:
    assert analizar_textos(["la Mesa", "acordó"]).exactas == "la mesa ¶ acordo"


def test_la_consulta_separa_frases_palabras_y_limites() -> None:
    consulta = analizar_consulta('¿Qué dice "la Mesa de" sobre retorno?')
    assert consulta.frases == ("la mesa de",)
    assert consulta.exactas == ("dice", "mesa", "retorno")
    assert analizar_consulta("palabra " * 10_000).recortada


@given(st.text())
def test_cualquier_texto_se_analiza_y_cada_palabra_esta_en_su_lugar(texto: str) -> None:
    anterior = 0
    for palabra in palabras(texto):
        assert anterior <= palabra.inicio < palabra.fin <= len(texto)
        anterior = palabra.fin
    assert analizar_consulta(texto).vacia in (True, False)
