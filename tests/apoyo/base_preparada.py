"""The tests' SQLite database, migrated once and copied for each run.

The template is named after the digest of the migrations, of what they import from
us and of the pinned packages: a change to any of them makes a new one.
"""

from __future__ import annotations

import ast
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.instalacion import rutas, sellos

GUARDADAS = 4


def plantilla() -> Path:
    """The migrated database of this code, made now if it does not exist yet."""
    carpeta = rutas.cache() / "pruebas"
    destino = carpeta / f"base-{_resumen()[:20]}.sqlite3"
    with candado(carpeta / "candado"):
        if not destino.exists():
            _migrar(destino)
            _podar(carpeta, "base-*.sqlite3")
    return destino


@contextmanager
def candado(ruta: Path) -> Iterator[None]:
    """One process at a time; the others wait."""
    ruta.parent.mkdir(parents=True, exist_ok=True)
    with ruta.open("w") as fichero:
        fcntl.flock(fichero, fcntl.LOCK_EX)
        yield


def _migrar(destino: Path) -> None:
    provisional = destino.with_suffix(f".{os.getpid()}")
    entorno = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{provisional}",
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
    }
    orden = [sys.executable, "manage.py", "migrate", "--noinput", "--verbosity=0"]
    subprocess.run(orden, cwd=rutas.RAIZ, env=entorno, check=True)
    provisional.rename(destino)


def _podar(carpeta: Path, patron: str) -> None:
    viejas = sorted(carpeta.glob(patron), key=lambda p: p.stat().st_mtime, reverse=True)
    for vieja in viejas[GUARDADAS:]:
        vieja.unlink(missing_ok=True)


def _resumen() -> str:
    migraciones = sellos.migraciones()
    importados = {f for m in migraciones if m.suffix == ".py" for f in _importa(m)}
    ajustes = sellos.ficheros("portal/settings", sufijos=(".py",))
    return sellos.resumen([*migraciones, *sorted(importados), *ajustes])


def _importa(migracion: Path) -> Iterator[Path]:
    """Our own modules a migration calls: their change may change what it writes."""
    for nodo in ast.walk(ast.parse(migracion.read_text(encoding="utf-8"))):
        if isinstance(nodo, ast.ImportFrom) and nodo.module:
            base = rutas.RAIZ / Path(*nodo.module.split("."))
            candidatos = [base.with_suffix(".py"), *(base / f"{a.name}.py" for a in nodo.names)]
            if nodo.module.split(".")[0] in rutas.PAQUETES:
                yield from (c for c in candidatos if c.is_file())


def copiar(carpeta: Path) -> Path:
    """A copy of the template that the tests of one process may write to."""
    return Path(shutil.copyfile(plantilla(), carpeta / "pruebas.sqlite3"))


def base_propia(carpeta: Path, nombre: str) -> str:
    """``DATABASE_URL`` of a database for one test alone, on the engine the tests run on.

    On PostgreSQL it is made anew, empty, under ``nombre``; on SQLite it is migrated.
    """
    from django.db import connection

    if connection.vendor == "sqlite":
        return f"sqlite:///{copiar(carpeta)}"
    import psycopg

    ajustes = connection.settings_dict
    puerta = f"{ajustes['HOST'] or 'localhost'}:{ajustes['PORT'] or 5432}"
    servidor = f"postgres://{ajustes['USER']}@{puerta}"
    with psycopg.connect(f"{servidor}/postgres", autocommit=True) as conexion:
        conexion.execute(f"DROP DATABASE IF EXISTS {nombre}")
        conexion.execute(f"CREATE DATABASE {nombre}")
    return f"{servidor}/{nombre}"
