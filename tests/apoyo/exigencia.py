"""Which tests can run here, and what a skipped one means.

On a person's machine it is skipped; where everything must run (``CI=true`` or
``COMPLETO=1``) a skipped test is a failed one, save those that say why with
«solo en …»: another engine's run has them.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from portal.instalacion import navegador
from portal.instalacion.pruebas import exigente

PERMITIDO = "solo en "


def _en_postgres() -> bool:
    from django.db import connection

    return connection.vendor == "postgresql"


CONDICIONES: dict[str, tuple[Callable[[], bool], str]] = {
    "postgres": (_en_postgres, "solo en PostgreSQL (DATABASE_URL)"),
    "navegador": (lambda: navegador.programa() is not None, "no se encontró Chromium"),
    "elasticsearch": (
        lambda: bool(os.environ.get("ELASTICSEARCH_URL")),
        "falta ELASTICSEARCH_URL",
    ),
}


def marcar(items: list[pytest.Item]) -> None:
    """Skip the tests whose service is not here."""
    for marca, (hay, motivo) in CONDICIONES.items():
        marcados = [i for i in items if i.get_closest_marker(marca)]
        if marcados and not hay():
            for item in marcados:
                item.add_marker(pytest.mark.skip(reason=motivo))


def juzgar(informe: pytest.TestReport) -> None:
    """Turn a skip into a failure where everything must run."""
    if not exigente() or not informe.skipped or hasattr(informe, "wasxfail"):
        return
    motivo = informe.longrepr[2] if isinstance(informe.longrepr, tuple) else str(informe.longrepr)
    motivo = motivo.removeprefix("Skipped: ")
    if not motivo.startswith(PERMITIDO):
        informe.outcome = "failed"
        informe.longrepr = f"{informe.nodeid} no se pudo correr y aquí es obligatoria: {motivo}"
