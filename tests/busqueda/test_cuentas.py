"""Each count shown is what a click gives, on any corpus and any engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from busqueda.contrato import Ficha, Fragmento, ValorFaceta
from busqueda.escritura import borrar, escribir

from .conftest import buscar_sin_drenar, preguntar

pytestmark = pytest.mark.django_db
HOY = timezone.localdate()
DIAS = (None, HOY - timedelta(days=1), HOY, HOY + timedelta(days=1))
CODIGOS = {
    "departamento": ("01", "04", "13"),
    "estado": ("pendiente", "vencido", "cumplido"),
    "anio": ("2022", "2023"),
}


@st.composite
def fichas(draw: st.DrawFn) -> list[Ficha]:
    return [
        Ficha(
            clave=f"azar:{n}",
            tipo=draw(st.sampled_from(("acta", "acuerdo"))),
            titulo=f"Documento {n}",
            url=f"/{n}/",
            fecha=draw(st.sampled_from((None, date(2022, 5, 1), date(2023, 5, 1)))),
            facetas={
                parametro: tuple(
                    ValorFaceta(codigo, draw(st.sampled_from(DIAS)))
                    for codigo in draw(st.sets(st.sampled_from(codigos)).map(sorted))
                )
                for parametro, codigos in CODIGOS.items()
            },
            fragmentos=(Fragmento(draw(st.sampled_from(("un tema", "un asunto", "tema asunto")))),),
        )
        for n in range(draw(st.integers(1, 9)))
    ]


FILTROS = st.fixed_dictionaries(
    {}, optional={p: st.sets(st.sampled_from(c), min_size=1) for p, c in CODIGOS.items()}
).map(lambda filtros: {p: tuple(sorted(c)) for p, c in filtros.items()})


@contextmanager
def publicadas(todas: list[Ficha]) -> Iterator[None]:
    escribir(todas)
    try:
        yield
    finally:
        borrar([ficha.clave for ficha in todas])


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    todas=fichas(),
    q=st.sampled_from(("", "tema", '"un asunto"')),
    filtros=FILTROS,
    desde=st.sampled_from((None, date(2023, 1, 1))),
)
def test_cada_cuenta_es_lo_que_da_el_clic(db, todas, q: str, filtros, desde) -> None:
    with publicadas(todas):
        respuesta = preguntar(q, filtros=filtros, desde=desde)

        def total(parametro: str, codigos: tuple[str, ...]) -> int:
            pedidos = {**filtros, parametro: codigos}
            return buscar_sin_drenar(q, filtros=pedidos, desde=desde).total

        for faceta in respuesta.facetas:
            elegidos = filtros.get(faceta.parametro, ())
            for valor in faceta.valores:
                assert valor.cuenta == total(faceta.parametro, (valor.codigo,))
                assert valor.elegido == (valor.codigo in elegidos)
                if not elegidos or valor.elegido:
                    assert valor.suma is None
                else:
                    juntas = total(faceta.parametro, (*elegidos, valor.codigo))
                    assert respuesta.total + valor.suma == juntas
    preguntar("")  # what was withdrawn is told to the engine before the next example


def test_cada_valor_mostrado_tiene_resultados_si_no_se_eligio(publicar) -> None:
    publicar("tema", facetas={"departamento": (ValorFaceta("04"), ValorFaceta("13"))})
    publicar("otro", facetas={"departamento": (ValorFaceta("01"),)})
    faceta = next(f for f in preguntar("tema").facetas if f.parametro == "departamento")
    assert {v.codigo for v in faceta.valores} == {"04", "13"}
    faceta = next(
        f
        for f in preguntar("tema", filtros={"departamento": ("04",)}).facetas
        if f.parametro == "departamento"
    )
    assert {(v.codigo, v.cuenta, v.suma) for v in faceta.valores} == {
        ("04", 1, None),
        ("13", 1, 0),
    }
