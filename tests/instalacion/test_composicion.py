"""``compose.yaml``: the demonstration on an institution's servers, coherent with the code."""

from __future__ import annotations

import shlex

import pytest
import yaml

from portal.instalacion import elastico, procesos, rutas


@pytest.fixture(scope="module")
def composicion() -> dict[str, dict[str, object]]:
    return yaml.safe_load((rutas.RAIZ / "compose.yaml").read_text(encoding="utf-8"))


def test_solo_esta_maquina_llega_a_lo_que_se_publica(composicion) -> None:
    puertos = [p for s in composicion["services"].values() for p in s.get("ports", [])]
    assert puertos
    assert all(puerto.startswith("127.0.0.1:") for puerto in puertos)


def test_lo_que_copia_es_lo_que_hay(composicion) -> None:
    receta = composicion["x-portal"]["build"]["dockerfile_inline"].splitlines()
    copiado = {linea.split()[1] for linea in receta if linea.startswith("COPY")}
    assert copiado == {*rutas.PAQUETES, "manage.py", "requirements.txt"}
    assert all((rutas.RAIZ / nombre).exists() for nombre in copiado)


def test_las_ordenes_que_llama_existen(composicion) -> None:
    guion = composicion["services"]["preparar"]["command"][-1]
    lineas = [*guion.splitlines(), composicion["services"]["trabajar"]["command"]]
    ordenes = [shlex.split(linea)[2] for linea in lineas if "manage.py" in linea]
    de_django = {"migrate", "collectstatic"}
    assert set(ordenes) >= {*de_django, "preparar_sitio", "cargar_demo", "reindexar", "trabajar"}
    assert all(procesos.existe_comando(orden) for orden in ordenes if orden not in de_django)


def test_el_elasticsearch_es_el_de_las_pruebas(composicion) -> None:
    imagen = composicion["services"]["buscador"]["image"]
    assert imagen == f"elasticsearch:{elastico.instalado().name}"


def test_nadie_empieza_antes_de_que_este_lo_que_usa(composicion) -> None:
    servicios = composicion["services"]
    for nombre in ("portal", "trabajar"):
        assert servicios[nombre]["depends_on"] == {
            "preparar": {"condition": "service_completed_successfully"}
        }
    assert {c["condition"] for c in servicios["preparar"]["depends_on"].values()} == {
        "service_healthy"
    }
