"""Commands: what scripts read from them."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db import connection

from busqueda.indice import sincronizar
from busqueda.models import EntradaBusqueda

pytestmark = pytest.mark.django_db
DATOS = Path(__file__).parent / "datos"
RAIZ = Path(__file__).resolve().parents[2]
RAIZ = Path(__file__).resolve().parent.parent.parent
MOTOR = "sqlite" if connection.vendor == "sqlite" else "postgres"


def ejecutar(*orden: str) -> str:
    salida = StringIO()
    call_command(*orden, stdout=salida, stderr=StringIO())
    return salida.getvalue()


def test_buscar_contesta_en_json(publicar) -> None:
    publicar("Un albergue", tipo="acta")
    publicar("Otro albergue", tipo="noticia")
    datos = json.loads(ejecutar("buscar", "albergue", "--json", "--tipo", "acta"))
    assert datos["motor"] == MOTOR
    assert (datos["total"], datos["degradado"]) == (1, False)
    (resultado,) = datos["resultados"]
    assert {"clave", "tipo", "titulo", "url", "puntaje", "fragmentos"} <= resultado.keys()
    assert resultado["fragmentos"][0]["texto"] == "Un albergue"
    assert {v["codigo"]: v["cuenta"] for v in datos["facetas"]["tipo"]} == {"acta": 1, "noticia": 1}


def test_buscar_respeta_el_limite(publicar) -> None:
    for _ in range(4):
        publicar("albergue")
    datos = json.loads(ejecutar("buscar", "albergue", "--json", "--limite", "3"))
    assert (len(datos["resultados"]), datos["total"]) == (3, 4)


def test_verificar_indice_termina_en_uno_y_reindexar_lo_arregla() -> None:
    Group.objects.create(name="Mesa sin indexar")
    with pytest.raises(SystemExit) as fin:
        ejecutar("verificar_indice", "--json")
    assert fin.value.code == 1
    assert "1 entradas" in ejecutar("reindexar")
    assert json.loads(ejecutar("verificar_indice", "--json"))["faltan"] == []


def evaluar(*opciones: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own: the test database's guard allows no other connection."""
    orden = [sys.executable, "manage.py", "evaluar_relevancia", *opciones]
    conjunto = [f"--corpus={DATOS / 'corpus.jsonl'}", f"--consultas={DATOS / 'consultas.tsv'}"]
    return subprocess.run([*orden, *conjunto], cwd=RAIZ, capture_output=True, text=True)


def test_evaluar_relevancia_mide_y_solo_escribe_json() -> None:
    medidas = json.loads(evaluar(f"--motor={MOTOR}", "--json").stdout)
    assert {"S@1", "S@10", "MRR@10", "nDCG@10", "n", "ms_por_consulta"} <= medidas.keys()
    assert medidas["n"] == 8
    assert medidas["MRR@10"] >= 0.9


def test_un_motor_sin_configurar_termina_en_dos_con_una_frase() -> None:
    hecho = evaluar("--motor=elasticsearch", "--json")
    assert (hecho.returncode, hecho.stdout) == (2, "")
    assert hecho.stderr.strip().endswith("no está configurado en este sitio.")
    assert "Traceback" not in hecho.stderr


def test_el_corpus_sintetico_no_se_mezcla_con_el_sitio() -> None:
    assert "30 entradas" in ejecutar("generar_corpus", "30")
    primera = EntradaBusqueda.objects.get(clave="corpus:0").huella
    ejecutar("generar_corpus", "30")
    assert EntradaBusqueda.objects.get(clave="corpus:0").huella == primera
    datos = json.loads(ejecutar("buscar", "", "--json"))
    assert datos["total"] == 30
    assert set(datos["facetas"]) == {"tipo", "departamento", "estado", "anio"}
    grupo = Group.objects.create(name="Mesa real")
    sincronizar(grupo)
    with pytest.raises(CommandError, match="entradas del sitio"):
        ejecutar("generar_corpus", "5")
