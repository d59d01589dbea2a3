"""The demonstration served to a browser: prepared once per code, copied per run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal.instalacion import procesos, puertos, rutas, sellos
from tests.apoyo.base_preparada import candado

CLAVE = "mesa-abierta-demo"


@dataclass(frozen=True)
class Sitio:
    """A portal that answers; ``var`` holds its database and files."""

    url: str
    var: Path
    clave: str = CLAVE


def _entorno(var: Path) -> dict[str, str]:
    ajustes = "portal.settings.dev"
    return procesos.entorno(
        VAR_DIR=str(var), DATABASE_URL="", DJANGO_SETTINGS_MODULE=ajustes, DEMO_CLAVE=CLAVE
    )


def demo_preparada() -> Path:
    """A ``VAR_DIR`` with the whole demonstration of this code; only to be copied."""
    carpeta = rutas.cache() / "demo"
    estaticos = [f for f in sellos.ficheros(*rutas.PAQUETES) if "static" in f.parts]
    huella = sellos.resumen([rutas.RAIZ / "requirements.txt", *sellos.codigo(), *estaticos])
    destino = carpeta / huella[:20]
    with candado(carpeta / "candado"):
        if not destino.is_dir():
            for vieja in (p for p in carpeta.iterdir() if p.is_dir()):
                shutil.rmtree(vieja, ignore_errors=True)
            provisional = carpeta / f"provisional-{os.getpid()}"
            orden = [sys.executable, "-m", "portal.instalacion", "preparar"]
            subprocess.run(orden, cwd=rutas.RAIZ, env=_entorno(provisional), check=True)
            provisional.rename(destino)
    return destino


@contextmanager
def servido(var: Path) -> Iterator[Sitio]:
    """Serve a copy of the demonstration kept in ``var`` on a free port."""
    shutil.copytree(demo_preparada(), var, dirs_exist_ok=True)
    puerto = puertos.libre()
    url = f"http://{puertos.AQUI}:{puerto}"
    env = {**_entorno(var), "WAGTAILADMIN_BASE_URL": url}
    proceso = procesos.arrancar(
        [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", f"{puertos.AQUI}:{puerto}",
         "--threads", "4", "--worker-tmp-dir", str(var), "--log-level", "warning",
         "--no-control-socket"],
        env=env, salida=var / "servidor.log",
    )  # fmt: skip
    try:
        if not puertos.responde(f"{url}/salud/viva", 60, lambda: proceso.poll() is None):
            raise RuntimeError((var / "servidor.log").read_text(errors="replace")[-3000:])
        yield Sitio(url, var)
    finally:
        procesos.terminar(proceso)
