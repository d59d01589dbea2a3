"""The module on somebody else's site, without ``portal`` and under a prefix."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RAIZ = Path(__file__).resolve().parent.parent.parent


def en_el_anfitrion(carpeta: Path, *orden: str, **extra: str) -> subprocess.CompletedProcess[str]:
    entorno = {
        clave: valor for clave, valor in os.environ.items() if not clave.startswith("DATABASE_")
    }
    return subprocess.run(
        [sys.executable, *orden],
        cwd=RAIZ,
        env=entorno
        | {
            "DJANGO_SETTINGS_MODULE": "tests.anfitrion.settings",
            "ANFITRION_VAR": str(carpeta),
            "PYTHONPATH": str(RAIZ),
            **extra,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("sin_busqueda", ["", "1"], ids=["completo", "sin busqueda"])
def test_publica_y_busca_en_el_sitio_de_otro(tmp_path, sin_busqueda):
    salida = en_el_anfitrion(
        tmp_path, "-m", "tests.anfitrion.guion", ANFITRION_SIN_BUSQUEDA=sin_busqueda
    )
    assert salida.returncode == 0, salida.stderr[-3000:]
    assert "anfitrión: bien" in salida.stdout


def test_no_pide_migraciones_nuevas(tmp_path):
    salida = en_el_anfitrion(tmp_path, "-m", "django", "makemigrations", "--check", "--dry-run")
    assert salida.returncode == 0, salida.stdout + salida.stderr[-2000:]
