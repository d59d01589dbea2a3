"""Pieces of the log's tests: a key of their own, and a published act to tamper with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection

from paginas.bitacora import disparadores, firma
from tests import fabrica


@pytest.fixture
def llave(settings: Any, tmp_path: Path) -> Path:
    """A signing key outside the database, as a site that signs has."""
    settings.MESA_LLAVE_DE_FIRMA = str(tmp_path / "firma" / "llave.pem")
    assert firma.crear_si_falta()
    return Path(settings.MESA_LLAVE_DE_FIRMA)


@pytest.fixture
def publicado(llave: Path, mesa: Any) -> SimpleNamespace:
    """An act with its agreement, published by ``mesa``."""
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )
    acuerdo.refresh_from_db()
    return SimpleNamespace(sesion=sesion, acuerdo=acuerdo, mesa=mesa)


@pytest.fixture
def sin_disparadores(db: None) -> Iterator[Callable[..., None]]:
    """Run SQL as somebody who owns the database would, triggers off."""
    disparadores.quitar()

    def ejecutar(orden: str, *valores: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(orden, valores)

    yield ejecutar
    disparadores.instalar()
