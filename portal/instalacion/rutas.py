"""Where things are: the clone, its environment, its data, its caches."""

from __future__ import annotations

import os
from pathlib import Path

RAIZ = Path(__file__).resolve().parent.parent.parent
PAQUETES = ("portal", "paginas", "snippets", "busqueda")


def venv() -> Path:
    return RAIZ / ".venv"


def python() -> Path:
    return venv() / "bin" / "python"


def var() -> Path:
    """The folder of database and files, as ``portal.settings.base`` reads it."""
    return Path(os.environ.get("VAR_DIR") or RAIZ / "var").resolve()


def cache() -> Path:
    """Downloads and prepared databases; git ignores it and it may be deleted."""
    return Path(os.environ.get("CACHE_DIR") or RAIZ / ".cache").resolve()
