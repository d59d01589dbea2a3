"""Where Chromium is: the machine's own, never a downloaded build."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from portal.instalacion import debian

NOMBRES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
EN_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

# Without these Chromium calls home, and as root its sandbox cannot start.
OPCIONES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


def programa() -> str | None:
    """The Chromium to drive: ``CHROMIUM``, or the first known name."""
    propio = os.environ.get("CHROMIUM")
    encontrados = [propio, *(shutil.which(n) for n in NOMBRES), str(EN_MAC)]
    return next((ruta for ruta in encontrados if ruta and Path(ruta).exists()), None)


def conseguir() -> None:
    if programa() is None:
        debian.instalar("chromium", "fonts-dejavu-core")
