"""A fresh clone, with nothing but Python and make, becomes a portal."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from portal.instalacion import procesos, puertos, rutas

pytestmark = pytest.mark.lento

AJENAS = (
    "CACHE_DIR", "CI", "COMPLETO", "DATABASE_URL", "DEMO_CLAVE", "DJANGO_SETTINGS_MODULE",
    "ELASTICSEARCH_URL", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PUERTO", "PYTHONPATH", "VAR_DIR",
    "WAGTAILADMIN_BASE_URL",
)  # fmt: skip


@dataclass
class Clon:
    """A clone with a home of its own; only pip's cache is the machine's."""

    raiz: Path
    entorno: dict[str, str]

    def make(self, *argumentos: str) -> tuple[str, float]:
        """What the command printed and how many seconds it took; it must end well."""
        inicio = time.monotonic()
        hecho = subprocess.run(
            ["make", *argumentos], cwd=self.raiz, env=self.entorno, capture_output=True, text=True
        )
        assert hecho.returncode == 0, hecho.stdout + hecho.stderr
        return hecho.stdout, time.monotonic() - inicio

    def contenido(self) -> str:
        """A digest of every row of every table."""
        base = sqlite3.connect(f"file:{self.base}?mode=ro", uri=True)
        suma = hashlib.sha256()
        for linea in base.iterdump():
            suma.update(linea.encode())
        base.close()
        return suma.hexdigest()

    @property
    def base(self) -> Path:
        return self.raiz / "var" / "portal.sqlite3"

    def estado_de_git(self) -> str:
        return subprocess.check_output(
            ["git", "status", "--porcelain"], cwd=self.raiz, text=True, env=self.entorno
        )


@pytest.fixture(scope="module")
def clon(tmp_path_factory: pytest.TempPathFactory) -> Clon:
    carpeta = tmp_path_factory.mktemp("nuevo")
    orden = [sys.executable, "-m", "pip", "cache", "dir"]
    cache = subprocess.check_output(orden, text=True).strip()
    entorno = {k: v for k, v in procesos.entorno().items() if k not in AJENAS}
    entorno |= {"HOME": str(carpeta), "PIP_CACHE_DIR": cache}
    raiz = carpeta / "portal de la mesa"  # a space: paths of other people have them
    origen = ["git", "-c", f"safe.directory={rutas.RAIZ}", "clone", "--quiet", str(rutas.RAIZ)]
    subprocess.run([*origen, str(raiz)], check=True, env=entorno)
    return Clon(raiz, entorno)


@pytest.fixture(scope="module")
def preparado(clon: Clon) -> Clon:
    _, segundos = clon.make("preparar")
    assert segundos <= 180
    return clon


def test_un_clon_nuevo_queda_preparado_y_limpio(preparado: Clon) -> None:
    assert preparado.base.is_file()
    assert preparado.estado_de_git() == ""


def test_la_segunda_vez_es_rapida_y_no_cambia_nada(preparado: Clon) -> None:
    antes = preparado.contenido()
    salida, segundos = preparado.make("preparar")
    assert segundos <= 10
    assert preparado.contenido() == antes
    assert "→" not in salida, "No había nada que hacer."


def test_repetir_los_pasos_a_la_fuerza_tampoco_cambia_el_contenido(preparado: Clon) -> None:
    def publico() -> list[tuple[object, ...]]:
        with sqlite3.connect(preparado.base) as base:
            return [
                tuple(base.execute(f"SELECT COUNT(*), MAX(id) FROM {tabla}").fetchone())
                for tabla in ("wagtailcore_page", "wagtailcore_revision", "snippets_acuerdo")
            ]

    antes = publico()
    (preparado.raiz / "var" / ".sello-contenido").unlink()
    salida, _ = preparado.make("preparar")
    assert "→ Contenido de demostración" in salida
    assert publico() == antes


def test_un_indice_vaciado_se_rehace(preparado: Clon) -> None:
    with sqlite3.connect(preparado.base) as base:
        base.execute("DELETE FROM busqueda_entradabusqueda")
    (preparado.raiz / "var" / ".sello-contenido").unlink()
    preparado.make("preparar")
    orden = [preparado.raiz / ".venv" / "bin" / "python", "manage.py", "buscar", "acta", "--json"]
    hallado = subprocess.check_output(orden, cwd=preparado.raiz, env=preparado.entorno, text=True)
    assert json.loads(hallado)["total"] > 0


def test_una_base_borrada_se_vuelve_a_hacer(preparado: Clon) -> None:
    for resto in (preparado.raiz / "var").glob("portal.sqlite3*"):
        resto.unlink()
    preparado.make("preparar")
    assert preparado.base.is_file()


def test_cada_alteracion_de_la_demostracion_se_descubre(preparado: Clon) -> None:
    antes = preparado.contenido()
    salida, _ = preparado.make("demo-alterar")
    assert "Descubiertas: 8 de 8." in salida
    assert preparado.contenido() == antes


def test_make_demo_sirve_dice_como_entrar_y_se_detiene(preparado: Clon, tmp_path: Path) -> None:
    puerto = puertos.libre()
    raiz = f"http://{puertos.AQUI}:{puerto}/"
    with (tmp_path / "salida").open("wb") as salida:
        proceso = subprocess.Popen(
            ["make", "demo", f"PUERTO={puerto}"],
            cwd=preparado.raiz, env=preparado.entorno, stdout=salida, stderr=salida,
            start_new_session=True,
        )  # fmt: skip
    try:
        assert puertos.responde(f"{raiz}salud/viva", 60, lambda: proceso.poll() is None)
        with urllib.request.urlopen(raiz) as respuesta:
            assert respuesta.status == 200
            assert "text/html" in respuesta.headers["Content-Type"]
        with urllib.request.urlopen(f"{raiz}static/wagtailadmin/css/core.css") as hoja:
            assert hoja.headers["Content-Type"].startswith("text/css")
        _esperar_texto(tmp_path / "salida", "Ctrl-C")
    finally:
        os.killpg(proceso.pid, signal.SIGINT)
        proceso.wait(30)
    dicho = (tmp_path / "salida").read_text(encoding="utf-8")
    for debido in (raiz, "/admin/", "editora", "moderadora", "auditora", "mesa-abierta-demo"):
        assert debido in dicho
    puertos.comprobar_libre(puerto)


def _esperar_texto(fichero: Path, texto: str) -> None:
    for _ in range(50):
        if texto in fichero.read_text(encoding="utf-8"):
            return
        time.sleep(0.2)
    pytest.fail(fichero.read_text(encoding="utf-8"))
