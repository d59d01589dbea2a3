"""``make lint``: ruff and the import contracts of pyproject.toml."""

from __future__ import annotations

from pathlib import Path

from portal.instalacion import paquetes, procesos, rutas
from portal.instalacion.consola import paso


def correr() -> bool:
    """Whether every tool found nothing; all of them run."""
    paquetes.preparar(paquetes.DESARROLLO)
    herramientas = rutas.venv() / "bin"
    contratos = rutas.cache() / "import-linter"
    ordenes: list[procesos.Orden] = [
        [herramientas / "ruff", "check", "."],
        [herramientas / "lint-imports", "--no-logo", "--cache-dir", contratos],
    ]
    resultados = []
    for orden in ordenes:
        with paso(f"Revisión estática: {Path(orden[0]).name}"):
            resultados.append(procesos.correr(orden) == 0)
    return all(resultados)
