"""The public page: what a person sees, whatever they ask."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from busqueda.contrato import ValorFaceta

pytestmark = pytest.mark.django_db
RUTA = "/buscar/"


def pedir(client, estado: int = 200, **parametros: object) -> str:
    respuesta = client.get(RUTA, parametros)
    assert respuesta.status_code == estado
    return respuesta.content.decode()


def test_la_pregunta_sigue_en_la_caja_y_en_el_titulo(client, publicar) -> None:
    publicar("Un albergue")
    pagina = pedir(client, q="albergue <b>")
    assert 'value="albergue &lt;b&gt;"' in pagina
    assert "<title>albergue &lt;b&gt; — Buscar" in pagina.replace("\n", "")
    assert "Un resultado" in pagina
    assert '<meta name="robots" content="noindex, follow">' in pagina
    assert "noindex, follow" not in pedir(client)


def test_un_resultado_cita_y_enlaza(client, publicar) -> None:
    publicar("Un albergue nuevo")
    pagina = pedir(client, q="albergue")
    assert "Un <mark>albergue</mark> nuevo" in pagina
    assert '<a href="/actas/1/#p-1">Acta 1, párr. 1</a>' in pagina


def test_cada_filtro_puesto_se_puede_quitar_tambien_el_desconocido(client, publicar) -> None:
    publicar("tema", facetas={"departamento": (ValorFaceta("04"),)})
    pagina = pedir(client, q="tema", departamento=["04", "99"], desde="2020-01-01")
    assert 'href="?q=tema&amp;departamento=99&amp;desde=2020-01-01"' in pagina
    assert "Departamento: Chimaltenango" in pagina
    assert "Departamento: 99" in pagina
    assert 'value="04" checked' in pagina


def test_sin_resultados_dice_que_probar(client, publicar) -> None:
    publicar("tema")
    pagina = pedir(client, q="inexistente", estado=200)
    assert "Ningún resultado" in pagina
    assert "Escriba menos palabras" in pagina


def test_un_fallo_del_motor_no_parece_un_resultado_vacio(client, publicar) -> None:
    """The failure comes from the database's cursor, below everything under test."""
    publicar("tema")

    def falla(ejecutar, sql, parametros, muchas, contexto):
        if "busqueda_" in sql:
            raise OperationalError("disk I/O error")
        return ejecutar(sql, parametros, muchas, contexto)

    with connection.execute_wrapper(falla):
        pagina = pedir(client, q="tema", estado=503)
    assert "no está disponible en este momento" in pagina
    assert "Ningún resultado" not in pagina


def test_las_consultas_no_crecen_con_los_resultados(client, publicar) -> None:
    def cuantas() -> int:
        with CaptureQueriesContext(
            connection,
        ) as capturadas:
            pedir(client, q="tema común")
        return len([c for c in capturadas if "busqueda_" in c["sql"]])

    publicar("tema común", facetas={"departamento": (ValorFaceta("04"),)})
    con_una = cuantas()
    for n in range(49):
        publicar(f"tema común {n}", facetas={"departamento": (ValorFaceta(f"{n:02d}"),)})
    assert cuantas() == con_una <= 12


def test_solo_se_lee(client) -> None:
    assert client.post(RUTA, {"q": "x"}).status_code == 405


HOSTILES = [
    '"', "'", '""', "«", "* OR *", "NEAR(a b)", "a AND", "NOT", "titulo:x", "{titulo}: x", "a^b",
    "(", "-", "--", "\x00", "a\x00b", "%", "_", "\\", "'; DROP TABLE x; --", "a" * 100_000,
    "palabra " * 10_000, "😀", "\u202e", "ñ" * 600, "1-" * 5000, "a-" * 5000 + "1", "'" * 5000,
    "¶", "=mesa", '"¶"', "a'a" * 2000, "1.000," * 1000, "<script>alert(1)</script>", "\ufffe", "ﬁ",
    "l\\'x", "::tsquery", "a & b | !c <-> d:*", "{" * 50, "\u0301\u0301", "K'", "'K", "0-0", "00",
]  # fmt: skip


@pytest.mark.parametrize("q", HOSTILES, ids=range(len(HOSTILES)))
def test_toda_entrada_tiene_su_pagina(client, publicar, q: str) -> None:
    publicar("mesa de trabajo 9-2022", identificadores=("9-2022",))
    pedir(client, q=q, departamento=q[:300], orden=q[:20], pagina=q[:20], desde=q[:20])


@pytest.mark.parametrize(
    ("parametros", "dice"),
    [
        ({"pagina": "1000000000"}, "Se muestran hasta 100 páginas"),
        ({"pagina": "9" * 5000}, "Se muestran hasta 100 páginas"),
        ({"pagina": "٣"}, ""),
        ({"pagina": "²"}, ""),
        ({"pagina": "-1"}, ""),
        ({"pagina": "7"}, "No hay tantas páginas"),
        ({"desde": "2023-02-30"}, "no se entiende"),
        ({"hasta": "ayer"}, "no se entiende"),
        ({"desde": "٢٠٢٣-٠١-٠١"}, "no se entiende"),
        ({"desde": "2023-01-01", "hasta": "2022-01-01"}, "posterior a la final"),
        ({"tipo": [str(n) for n in range(500)]}, "Ningún resultado"),
        ({"q": ["a", "tema"]}, "Un resultado"),
        ({"q": "tema " * 200}, "La consulta es muy larga"),
        ({"inventado": "x"}, ""),
    ],
)
def test_lo_que_no_se_puede_tomar_se_dice_con_amabilidad(
    client, publicar, parametros: dict, dice: str
) -> None:
    publicar("tema")
    assert dice in pedir(client, **parametros)


def test_una_pregunta_enorme_no_hace_enorme_la_pagina(client, publicar) -> None:
    publicar("tema", facetas={"departamento": (ValorFaceta("04"),)})
    pagina = pedir(client, q="tema " + "a" * 100_000, departamento="04")
    assert len(pagina) < 40_000
    assert "La consulta es muy larga" in pagina


def test_un_sustituto_suelto_en_la_direccion_no_rompe(client, publicar) -> None:
    publicar("tema")
    assert client.get(f"{RUTA}?q=%ED%A0%80tema&tipo=%FF").status_code == 200


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    q=st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(['"', "mesa", "OR", "9-2022", "(", ")", "*", "'", ":", "-", "de", "¶"]),
            max_size=12,
        ).map(" ".join),
    ),
    filtro=st.text(max_size=10),
)
def test_ninguna_pregunta_rompe_la_pagina(client, publicar, q: str, filtro: str) -> None:
    publicar("mesa de trabajo 9-2022", clave="acta:unica", identificadores=("9-2022",))
    pedir(client, q=q.encode("utf-8", "replace").decode(), estado_=filtro, departamento=filtro)
