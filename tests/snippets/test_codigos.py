"""Codes of agreements: no gaps, no duplicates, also under concurrency."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import transaction

from snippets.codigos import asignar_codigo, formatear
from snippets.models import Acuerdo, ContadorAcuerdos
from tests import fabrica
from tests.apoyo import base_preparada

RAIZ = Path(__file__).resolve().parent.parent.parent
PROCESOS = 4
POR_PROCESO = 10

# Each process gives codes in transactions of its own; every third one is rolled back.
GUION = """
import django; django.setup()
from django.db import transaction
from snippets.codigos import asignar_codigo
from snippets.models import Acuerdo, Organo
organo = Organo.objects.get(sigla="CON")
dados = 0
intento = 0
while dados < {por_proceso}:
    intento += 1
    try:
        with transaction.atomic():
            acuerdo = Acuerdo(organo=organo, titulo="x", texto="x")
            asignar_codigo(acuerdo=acuerdo, anio=2024)
            acuerdo.save()
            if intento % 3 == 0:
                raise RuntimeError("deshacer")
        dados += 1
    except RuntimeError:
        pass
"""


def test_el_codigo_se_escribe_con_tres_cifras_y_crece_despues():
    assert formatear("MMM", 2023, 14) == "ACU-MMM-2023-014"
    assert formatear("MMM", 2023, 1000) == "ACU-MMM-2023-1000"


@pytest.mark.django_db
def test_un_codigo_dado_no_cambia():
    acuerdo = Acuerdo(organo=fabrica.organo(), titulo="x", texto="x")
    primero = asignar_codigo(acuerdo=acuerdo, anio=2024)
    assert asignar_codigo(acuerdo=acuerdo, anio=2025) == primero


@pytest.mark.django_db
def test_lo_deshecho_no_gasta_un_numero():
    acuerdo = Acuerdo(organo=fabrica.organo())
    with transaction.atomic():
        assert asignar_codigo(acuerdo=acuerdo, anio=2024) == "ACU-MPR-2024-001"
        transaction.set_rollback(True)
    assert not ContadorAcuerdos.objects.exists()


@pytest.mark.django_db
def test_cada_organo_y_cada_anio_lleva_su_serie():
    otro = fabrica.organo("OTRO")
    codigos = [
        asignar_codigo(acuerdo=Acuerdo(organo=organo), anio=anio)
        for organo, anio in [(fabrica.organo(), 2023), (otro, 2023), (otro, 2024), (otro, 2024)]
    ]
    assert codigos == [
        "ACU-MPR-2023-001",
        "ACU-OTRO-2023-001",
        "ACU-OTRO-2024-001",
        "ACU-OTRO-2024-002",
    ]


@pytest.mark.django_db
def test_sin_huecos_ni_repetidos_con_varios_procesos_a_la_vez(tmp_path):
    """Real processes on a real database file or server of their own."""
    url = base_preparada.base_propia(tmp_path, "concurrencia")
    entorno = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}

    def correr(*orden: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *orden], cwd=RAIZ, env=entorno, text=True, stderr=subprocess.PIPE
        )

    preparar = "from snippets.models import Organo; Organo.objects.create(sigla='CON', nombre='C')"
    for orden in (("manage.py", "migrate", "-v0"), ("manage.py", "shell", "-c", preparar)):
        assert correr(*orden).wait() == 0
    procesos = [correr("-c", GUION.format(por_proceso=POR_PROCESO)) for _ in range(PROCESOS)]
    for proceso in procesos:
        _, error = proceso.communicate()
        assert proceso.returncode == 0, error[-2000:]
    leer = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "-v0",
            "-c",
            "from snippets.models import Acuerdo;"
            "print(*sorted(Acuerdo.objects.values_list('numero', flat=True)))",
        ],
        cwd=RAIZ,
        env=entorno,
        text=True,
        capture_output=True,
        check=True,
    )
    numeros = [int(n) for n in leer.stdout.split()]
    assert numeros == list(range(1, PROCESOS * POR_PROCESO + 1))
