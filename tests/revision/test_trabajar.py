"""``manage.py trabajar`` ends its step and leaves with 0 when it is asked to stop."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RAIZ = Path(__file__).resolve().parents[2]
# A job that says it began, waits to be told to stop, and only then ends its step.
GUION = """
import os, signal, sys, time
import django
django.setup()
from django.core.management import call_command
from paginas.revision import trabajos

def lento(ahora):
    print("empieza", flush=True)
    os.kill(os.getpid(), signal.{senal})
    time.sleep(0.2)
    print("termina", flush=True)
    return []

trabajos._trabajos.clear()
trabajos.registrar_trabajo("lento", lento)
trabajos.registrar_trabajo("otro", lambda ahora: print("el otro", flush=True) or [])
call_command("trabajar")
print("sale", flush=True)
"""


@pytest.mark.parametrize("senal", ["SIGTERM", "SIGINT"])
def test_al_pedirle_que_pare_termina_su_paso_y_sale_con_cero(tmp_path, senal):
    entorno = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL": "",
        "VAR_DIR": str(tmp_path),
    }
    proceso = subprocess.run(
        [sys.executable, "-c", GUION.format(senal=senal)],
        cwd=RAIZ,
        env=entorno,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert proceso.returncode == 0, proceso.stderr
    assert proceso.stdout.split("\n")[:4] == ["empieza", "termina", "el otro", "sale"]
