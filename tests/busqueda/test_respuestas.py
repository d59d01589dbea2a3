"""What the search answers, whatever the engine."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from busqueda.contrato import ValorFaceta
from busqueda.respuesta import Orden

from .conftest import claves, preguntar


def test_la_enie_distingue_y_el_acento_no(publicar) -> None:
    con = publicar("El año de la migración")
    publicar("Dolor de ano")
    assert claves("año") == [con.clave]
    assert claves("MIGRACION") == [con.clave]


def test_el_apostrofo_de_un_nombre_maya_no_importa(publicar) -> None:
    ficha = publicar("Comunidad K’iche’ de la zona")
    for forma in ("K'iche'", "Kʼiche", "kiche", "K`iche"):
        assert claves(forma) == [ficha.clave]


def test_los_mejores_parciales_llegan_y_primero_quien_tiene_mas(publicar) -> None:
    una = publicar("Albergue en la frontera")
    ambas = publicar("Albergue para la niñez retornada")
    assert claves("¿Dónde está el albergue para niñez sin acompañamiento?") == [
        ambas.clave,
        una.clave,
    ]


def test_una_frase_entre_comillas_es_obligatoria_con_sus_palabras_vacias(publicar) -> None:
    exacta = publicar("Se reunió la Mesa de trabajo")
    publicar("La mesa, y el trabajo")
    assert claves('"mesa de trabajo"') == [exacta.clave]
    assert claves("“mesa de trabajo” reunión") == [exacta.clave]
    assert claves('"mesa de la trabajo"') == []


def test_una_frase_no_cruza_dos_parrafos(publicar) -> None:
    publicar("Acaba en mesa", "de trabajo empieza")
    assert claves('"mesa de trabajo"') == []


def test_las_palabras_vacias_solas_se_buscan_como_son(publicar) -> None:
    ficha = publicar("¿Por qué no?")
    publicar("Nada semejante")
    assert claves('"por qué"') == [ficha.clave]
    assert claves("por qué") == [ficha.clave]


@pytest.mark.parametrize(
    "pregunta",
    ["9-2022", "09-2022", "Acta 9-2022", "acta 9/2022", "¿qué se aprobó en el acta 9-2022?"],
)
def test_un_codigo_llega_primero(publicar, pregunta: str) -> None:
    for _ in range(3):
        publicar("El acta 9-2022 aprobó, y el acta 9-2022 dispuso: acta 9-2022", titulo="Acta")
    sesion = publicar("Texto", titulo="Sesión extraordinaria", identificadores=("9-2022",))
    assert claves(pregunta)[0] == sesion.clave


def test_un_acuerdo_se_encuentra_como_se_pregunta(publicar) -> None:
    for _ in range(3):
        publicar("acuerdo 14 acuerdo 2023 acuerdo 14 de 2023 acuerdo")
    ficha = publicar(
        "Texto", identificadores=("ACU-MMM-2023-014", "acuerdo 14 de 2023"), titulo="Coordinar"
    )
    for pregunta in ("acuerdo 14 de 2023", "acu-mmm-2023-014", "ACU-MMM-2023-14"):
        assert claves(pregunta)[0] == ficha.clave


def test_un_titulo_exacto_llega_primero(publicar) -> None:
    for _ in range(3):
        publicar("Plan de retorno. Plan de retorno. Plan de retorno", titulo="Plan, plan y retorno")
    ficha = publicar("Nada", titulo="Plan de retorno")
    assert claves("plan de retorno")[0] == ficha.clave


def test_lo_que_expira_deja_de_estar_por_el_reloj_de_la_pregunta(publicar) -> None:
    ahora = timezone.now()
    ficha = publicar("Convocatoria", expira=ahora + timedelta(hours=1))
    assert claves("convocatoria", ahora=ahora) == [ficha.clave]
    assert claves("convocatoria", ahora=ahora + timedelta(hours=1)) == []
    assert claves("", ahora=ahora + timedelta(hours=2)) == []


def test_sin_palabras_se_lista_por_fecha_y_lo_sin_fecha_al_final(publicar) -> None:
    vieja = publicar("a", fecha=date(2021, 1, 1))
    nunca = publicar("b")
    nueva = publicar("c", fecha=date(2023, 1, 1))
    assert claves() == [nueva.clave, vieja.clave, nunca.clave]
    assert claves(orden=Orden.FECHA_ASCENDENTE) == [vieja.clave, nueva.clave, nunca.clave]
    assert claves(desde=date(2022, 1, 1)) == [nueva.clave]
    assert claves("documento", hasta=date(2022, 1, 1)) == [vieja.clave]


def test_las_paginas_no_repiten_ni_olvidan(publicar) -> None:
    todas = {publicar(f"Texto común {n}").clave for n in range(75)}
    vistas = [c for pagina in range(1, 9) for c in claves("común", pagina=pagina)]
    assert len(vistas) == 75
    assert set(vistas) == todas
    assert preguntar("común").paginas == 8


def _cuentas(respuesta, parametro: str) -> dict[str, int]:
    faceta = next(f for f in respuesta.facetas if f.parametro == parametro)
    return {v.codigo: v.cuenta for v in faceta.valores}


def _en(departamento: str, estado: str) -> dict[str, tuple[ValorFaceta, ...]]:
    return {"departamento": (ValorFaceta(departamento),), "estado": (ValorFaceta(estado),)}


def test_las_cuentas_dicen_lo_que_daria_un_clic(publicar) -> None:
    publicar("tema", facetas=_en("04", "pendiente"))
    publicar("tema", facetas=_en("04", "cumplido"))
    publicar("tema", facetas=_en("13", "cumplido"))
    elegida = preguntar("tema", filtros={"departamento": ("04",)})
    assert elegida.total == 2
    assert _cuentas(elegida, "departamento") == {"04": 2, "13": 1}
    assert _cuentas(elegida, "estado") == {"pendiente": 1, "cumplido": 1}
    assert preguntar("tema", filtros={"departamento": ("04", "13")}).total == 3
    ambas = {"departamento": ("13",), "estado": ("pendiente",)}
    assert preguntar("tema", filtros=ambas).total == 0
    assert _cuentas(preguntar("tema", filtros=ambas), "estado") == {"cumplido": 1, "pendiente": 0}


def test_un_valor_cuenta_desde_su_dia(publicar) -> None:
    hoy = timezone.localdate()
    publicar("tema", facetas={"estado": (ValorFaceta("vencido", hoy + timedelta(days=1)),)})
    manana = timezone.now() + timedelta(days=1)
    filtros = {"estado": ("vencido",)}
    assert preguntar("tema", filtros=filtros).total == 0
    assert preguntar("tema", filtros=filtros, ahora=manana).total == 1


def test_las_etiquetas_son_las_de_la_faceta_y_sin_ella_el_codigo(publicar) -> None:
    publicar("tema", facetas={"departamento": (ValorFaceta("04"), ValorFaceta("99"))})
    faceta = next(f for f in preguntar("tema").facetas if f.parametro == "departamento")
    assert {v.texto for v in faceta.valores} == {"Chimaltenango", "99"}


def test_los_anios_van_del_ultimo_al_primero(publicar) -> None:
    for anio in ("2021", "2023", "2022"):
        publicar("tema", facetas={"anio": (ValorFaceta(anio),)})
    faceta = next(f for f in preguntar("tema").facetas if f.parametro == "anio")
    assert [v.codigo for v in faceta.valores] == ["2023", "2022", "2021"]
