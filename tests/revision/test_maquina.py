"""Everybody doing everything, against accounts kept apart: 500 steps where all must run."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase
from hypothesis import settings as ajustes
from hypothesis.stateful import run_state_machine_as_test

from portal.instalacion.pruebas import exigente
from portal.sitio import preparar_sitio
from tests.revision.maquina.base import Base
from tests.revision.maquina.mundo import crear_personas
from tests.revision.maquina.reglas import Maquina

PASOS = int(os.environ.get("PASOS") or (500 if exigente() else 100))
A_PETICION = PASOS > 500
POR_VUELTA = 40


@pytest.mark.django_db
def test_nada_se_publica_sin_revision_haga_quien_haga_lo_que_haga(settings: Any) -> None:
    settings.SESSION_COOKIE_AGE = 10 * 365 * 24 * 3600  # the machine's clock runs ahead
    preparar_sitio()
    gente = crear_personas()
    Base.pasos, Base.cada = 0, 12 if A_PETICION else 1
    run_state_machine_as_test(
        lambda: Maquina(gente),
        settings=ajustes(
            # Many short lives, each of a fresh world: the last step costs what the first did.
            max_examples=-(-PASOS * (4 + A_PETICION) // (4 * POR_VUELTA)) + 1,
            stateful_step_count=POR_VUELTA,
            derandomize=not A_PETICION,
            deadline=None,
            database=None,
            print_blob=True,
            # Making a failure short takes minutes: only on demand.
            phases=(Phase.generate, Phase.shrink)[: 1 + A_PETICION],
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(Base.pasos, Base.sucesos)
    assert Base.pasos >= PASOS
