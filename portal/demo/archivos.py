"""Reading the demonstration's texts (YAML, small files)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

CONTENIDO = Path(__file__).resolve().parent / "contenido"


def leer(nombre: str) -> Any:
    """One file of the content folder, parsed."""
    with (CONTENIDO / nombre).open(encoding="utf-8") as archivo:
        return yaml.safe_load(archivo)


def leer_carpeta(nombre: str) -> list[Any]:
    """Every file of a folder, in the order of their names."""
    rutas = sorted((CONTENIDO / nombre).glob("*.yaml"))
    return [leer(str(ruta.relative_to(CONTENIDO))) for ruta in rutas]
