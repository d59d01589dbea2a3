"""The measure counts what it says it counts."""

from __future__ import annotations

from tests.privacidad.caso import Caso, Hallazgo, Permitidos
from tests.privacidad.conjuntos import todos
from tests.privacidad.medida import Detectar, Senalado, medir

TEXTO = "llamar al 5512-3400 o escribir a uno@example.org"
CASO = Caso(
    "a",
    TEXTO,
    esperados=(
        Hallazgo("telefono", 10, 19, "5512-3400"),
        Hallazgo("correo", 33, 48, "uno@example.org"),
    ),
)
LIMPIO = Caso("b", "rige el Decreto 44-2016 del Congreso de la República")


def fijo(*senalados: Senalado) -> Detectar:
    return lambda texto, permitidos: senalados if texto == TEXTO else ()


def test_quien_lo_halla_todo_y_nada_mas_tiene_uno_en_ambas() -> None:
    esperados = {caso.texto: caso.esperados for caso in todos()}
    medidas = medir(todos(), lambda texto, _: (uno[:3] for uno in esperados[texto]))
    assert {(m.precision, m.recall, m.fallos) for m in medidas.values()} == {(1.0, 1.0, ())}
    assert all(m.n >= 100 for m in medidas.values())


def test_quien_no_halla_nada_no_recuerda_nada() -> None:
    medidas = medir(todos(), lambda texto, permitidos: ())
    assert {m.recall for m in medidas.values()} == {0.0}


def test_lo_omitido_baja_el_recuerdo_de_su_clase_y_de_ninguna_otra() -> None:
    medidas = medir([CASO, LIMPIO], fijo(("telefono", 10, 19)))
    assert (medidas["telefono"].recall, medidas["correo"].recall) == (1.0, 0.0)
    assert [f.falta for f in medidas["correo"].fallos] == ["omitido"]


def test_lo_sobrante_baja_la_precision() -> None:
    medidas = medir([CASO], fijo(("telefono", 10, 19), ("telefono", 0, 6)))
    assert (medidas["telefono"].precision, medidas["telefono"].recall) == (0.5, 1.0)
    assert [f.texto for f in medidas["telefono"].fallos] == ["llamar"]


def test_lo_hallado_con_otra_clase_no_vale() -> None:
    medidas = medir([CASO], fijo(("dpi", 10, 19)))
    assert medidas["dpi"].precision == 0.0
    assert medidas["telefono"].recall == 0.0


def test_basta_la_mitad_del_dato_y_menos_no_basta() -> None:
    assert medir([CASO], fijo(("telefono", 10, 15)))["telefono"].recall == 1.0
    assert medir([CASO], fijo(("telefono", 10, 14)))["telefono"].recall == 0.0


def test_el_mismo_dato_senalado_dos_veces_es_uno_de_mas() -> None:
    medidas = medir([CASO], fijo(("correo", 33, 48), ("correo", 33, 48)))
    assert (medidas["correo"].precision, medidas["correo"].recall) == (0.5, 1.0)


def test_el_detector_recibe_la_lista_de_cada_caso() -> None:
    vistos = []

    def detectar(texto: str, permitidos: Permitidos) -> list[Senalado]:
        vistos.append((texto, permitidos))
        return []

    medir(todos(), detectar)
    assert vistos == [(caso.texto, caso.permitidos) for caso in todos()]
