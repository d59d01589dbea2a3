"""Whatever anybody asks, no address of the search fails.

A thousand questions out of a grammar, with another seed each day; ``HOSTILES=10000`` for more,
``HOSTILES_SEMILLA`` to repeat those that failed. With ``-s`` it prints how long each kind took
beside a normal search: a report, never a condition.
"""

from __future__ import annotations

import os
import time
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from busqueda.contrato import ValorFaceta
from busqueda.motores.elastico import salida

from .hostiles import NORMALES, RUTAS, Hostil, fijas, hostiles

pytestmark = pytest.mark.django_db
CUANTAS = int(os.environ.get("HOSTILES", "1000"))
SEMILLA = int(os.environ.get("HOSTILES_SEMILLA", f"{timezone.now():%Y%m%d}"))
NO_FALLAN = {200, 400, 414, 422}


@pytest.fixture
def publicado(publicar) -> Client:
    for n in range(12):
        publicar(
            f"La Mesa de trabajo del año {n} acordó un albergue para la migración K’iche’",
            titulo=f"Acta {n}-2022",
            fecha=date(2022, 1, n + 1),
            identificadores=(f"{n}-2022",),
            facetas={"departamento": (ValorFaceta("04"),), "estado": (ValorFaceta("vencido"),)},
        )
    salida.drenar()
    return Client()


def pedir_todas(cliente: Client, todas: list[Hostil]) -> list[tuple[str, str]]:
    """``(address, what is wrong)`` of each that fails; times are printed by address."""
    fallos, tiempos = [], dict.fromkeys(RUTAS, (0.0, 0, 0.0))
    for hostil in todas:
        empieza = time.perf_counter()
        respuesta = cliente.get(hostil.ruta, QUERY_STRING=hostil.consulta)
        tardo = time.perf_counter() - empieza
        suma, n, peor = tiempos[hostil.ruta]
        tiempos[hostil.ruta] = (suma + tardo, n + 1, max(peor, tardo))
        if respuesta.status_code not in NO_FALLAN:
            fallos.append((hostil.url[:300], f"estado {respuesta.status_code}"))
        elif b"<script>alert" in respuesta.content:
            fallos.append((hostil.url[:300], "devuelve un guion sin escapar"))
    for ruta, (suma, n, peor) in tiempos.items():
        media, normal = suma / max(n, 1), _normal(cliente, ruta)
        print(
            f"{ruta}: {n} hostiles, media {1000 * media:.1f} ms, la peor {1000 * peor:.1f} ms; "
            f"una normal, {1000 * normal:.1f} ms; media entre normal: {media / normal:.2f}"
        )
    return fallos


def _normal(cliente: Client, ruta: str) -> float:
    empieza = time.perf_counter()
    for palabra in NORMALES:
        cliente.get(ruta, {"q": palabra})
    return (time.perf_counter() - empieza) / len(NORMALES)


def test_lo_que_alguna_vez_rompio_un_buscador(publicado) -> None:
    assert pedir_todas(publicado, fijas()) == []


def test_mil_preguntas_hostiles_de_una_gramatica(publicado) -> None:
    print(f"HOSTILES={CUANTAS} HOSTILES_SEMILLA={SEMILLA}")
    assert pedir_todas(publicado, hostiles(CUANTAS, SEMILLA)) == []


def test_la_gramatica_se_repite_con_su_semilla_y_llega_a_todo() -> None:
    una = hostiles(600, 7)
    assert una == hostiles(600, 7) != hostiles(600, 8)
    assert {h.ruta for h in una} == set(RUTAS)
    assert any('"' in h.consulta or "%22" in h.consulta for h in una)
    assert any("%00" in h.consulta for h in una)
