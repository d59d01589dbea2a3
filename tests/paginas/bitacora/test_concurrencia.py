"""Entries are numbered one at a time, whoever writes at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.apoyo import base_preparada

RAIZ = Path(__file__).resolve().parents[3]
PROCESOS = 4
POR_PROCESO = 10

# Each process writes entries in transactions of its own; every third one is rolled back.
GUION = """
import django; django.setup()
from django.db import transaction
from django.utils import timezone
from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from snippets.models import Organo
organo = Organo.objects.get(sigla="CON")
hechos = intento = 0
while hechos < {por_proceso}:
    intento += 1
    try:
        with transaction.atomic():
            asentar(accion=Accion.REGISTRO, objeto=organo, persona=None, momento=timezone.now())
            if intento % 3 == 0:
                raise RuntimeError("deshacer")
        hechos += 1
    except RuntimeError:
        pass
"""


@pytest.mark.django_db
def test_varios_procesos_a_la_vez_no_dejan_huecos_ni_bifurcan_la_cadena(tmp_path):
    url = base_preparada.base_propia(tmp_path, "concurrencia_bitacora")
    entorno = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}

    def arrancar(*orden: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *orden],
            cwd=RAIZ,
            env=entorno,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    preparar = "from snippets.models import Organo; Organo.objects.create(sigla='CON', nombre='C')"
    for orden in (("manage.py", "migrate", "-v0"), ("manage.py", "shell", "-c", preparar)):
        _, error = (proceso := arrancar(*orden)).communicate()
        assert proceso.returncode == 0, error[-2000:]
    procesos = [arrancar("-c", GUION.format(por_proceso=POR_PROCESO)) for _ in range(PROCESOS)]
    for proceso in procesos:
        _, error = proceso.communicate()
        assert proceso.returncode == 0, error[-2000:]

    salida, error = (proceso := arrancar("manage.py", "verificar_publicaciones")).communicate()
    assert proceso.returncode == 0, error
    alta_del_organo = 1
    assert f"Asientos: {PROCESOS * POR_PROCESO + alta_del_organo}." in salida
