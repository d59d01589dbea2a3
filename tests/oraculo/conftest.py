"""The world, made once for the tests of a file and rolled back after them.

Whole with ``CI=true`` or ``COMPLETO=1``; a person's run makes three types of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import TestCase
from django.utils import timezone

from portal.instalacion.pruebas import exigente
from snippets.ficheros.texto.trabajo import leer_pendientes
from tests.oraculo.mundo import Mundo, hacer_mundo
from tests.oraculo.visita import Visita


@pytest.fixture(scope="module")
def mundo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Mundo]:
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            hecho = hacer_mundo(entero=exigente())
            # What private files say is known to the database, too.
            assert leer_pendientes(timezone.now(), plazo=600) == []
        yield hecho
        transaction.set_rollback(True)


@pytest.fixture(scope="module", params=["nadie", "quien entra sin grupo"])
def visita(request: pytest.FixtureRequest, mundo: Mundo) -> Visita:
    """Anybody, and somebody with an account and no group."""
    entra = request.param != "nadie"
    return Visita(mundo, mundo.taller.persona("visitante") if entra else None)


@pytest.fixture(scope="module")
def nadie(mundo: Mundo) -> Visita:
    return Visita(mundo)
