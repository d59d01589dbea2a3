"""The arrow portal → paginas → snippets → busqueda, read off the imports."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from grimp import ImportGraph, build_graph

from tests.arquitectura.test_ficheros import MODULO, RAIZ


def test_los_contratos_de_importacion_se_cumplen(tmp_path: Path) -> None:
    hecho = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo", "--cache-dir", tmp_path],
        cwd=RAIZ,
        capture_output=True,
        text=True,
    )
    assert hecho.returncode == 0, hecho.stdout + hecho.stderr


def test_ninguna_migracion_del_modulo_depende_del_portal() -> None:
    culpables = []
    for app in MODULO:
        paquete = import_module(f"{app}.migrations")
        for info in iter_modules(paquete.__path__):
            migracion = import_module(f"{app}.migrations.{info.name}").Migration
            destinos = [d[0] for d in (*migracion.dependencies, *migracion.run_before)]
            permitidas = MODULO[MODULO.index(app) :]
            prohibidas = {"portal", *MODULO} - set(permitidas)
            culpables += [f"{app}.{info.name} → {d}" for d in destinos if d in prohibidas]
    assert culpables == []


@pytest.mark.parametrize("app", MODULO)
def test_los_hermanos_no_forman_ciclos(app: str) -> None:
    grafo = build_graph(app, cache_dir=None, exclude_type_checking_imports=True)
    _olvidar_el_indice_de_modelos(grafo, f"{app}.models")
    hermanos = sorted(grafo.find_children(app))
    ciclos = [
        f"{a} ↔ {b}"
        for i, a in enumerate(hermanos)
        for b in hermanos[i + 1 :]
        if _importa(grafo, a, b) and _importa(grafo, b, a)
    ]
    assert ciclos == [], "Baje lo común a un módulo que ambos importen."


def _olvidar_el_indice_de_modelos(grafo: ImportGraph, modelos: str) -> None:
    """``models/__init__.py`` only lists: Django looks there for every model of the app."""
    if modelos in grafo.modules:
        for importado in grafo.find_modules_directly_imported_by(modelos):
            grafo.remove_import(importer=modelos, imported=importado)


def _importa(grafo: ImportGraph, origen: str, destino: str) -> bool:
    """Whether a module of one sibling imports directly from the other."""
    return grafo.direct_import_exists(importer=origen, imported=destino, as_packages=True)
