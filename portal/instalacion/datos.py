"""The database, the site and the demonstration of this clone."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from portal.instalacion import procesos, rutas, sellos
from portal.instalacion.consola import paso
from portal.instalacion.errores import Impedimento


def preparar() -> None:
    """Files, tables, site and demonstration, each only when something it depends on changed."""
    _comprobar_permiso()
    ajustes = os.environ.get("DJANGO_SETTINGS_MODULE", "")
    requisitos = rutas.RAIZ / "requirements.txt"
    estaticos = sellos.resumen(
        [requisitos, *(f for f in sellos.ficheros(*rutas.PAQUETES) if "static" in f.parts)], ajustes
    )
    contenido = sellos.resumen(
        [requisitos, *sellos.codigo()],
        *(os.environ.get(n, "") for n in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "DEMO_CLAVE")),
    )
    if not (rutas.var() / "estaticos").is_dir() or not _vigente("estaticos", estaticos):
        with paso("Hojas de estilo e imágenes"):
            procesos.manage(
                "collectstatic", "--noinput", "--clear", mensaje="no se pudieron reunir."
            )
        sellos.poner(_sello("estaticos"), estaticos)
    if not _vigente("contenido", contenido + _huella()):
        _sello("contenido").unlink(missing_ok=True)
        _llenar()
        sellos.poner(_sello("contenido"), contenido + _huella())


def _llenar() -> None:
    with paso("Base de datos"):
        procesos.manage(
            "migrate",
            "--noinput",
            mensaje="no se pudo preparar la base de datos: el motivo está arriba; si es una copia "
            f"de pruebas, borre «{rutas.var()}» y repita la orden.",
        )
    with paso("Sitio, grupos y flujo de revisión"):
        procesos.manage(
            "preparar_sitio", mensaje="no se pudo preparar el sitio: el motivo está arriba."
        )
    with paso("Contenido de demostración"):
        procesos.manage(
            "cargar_demo", mensaje="no se pudo cargar la demostración: el motivo está arriba."
        )
    with paso("Texto de los archivos"):
        procesos.manage(
            "trabajar", "--una-vez", mensaje="el trabajo de fondo falló: el motivo está arriba."
        )
    with paso("Índice de búsqueda"):
        _indexar()


def _indexar() -> None:
    """Rebuild the index only when it differs: content may be older than the code that indexes."""
    if procesos.correr([rutas.python(), "manage.py", "verificar_indice"], callado=True):
        fallo = "no se pudo rehacer el índice de búsqueda: el motivo está arriba."
        procesos.manage("reindexar", mensaje=fallo)


def _comprobar_permiso() -> None:
    carpeta = rutas.var()
    prueba = carpeta / ".escritura"
    try:
        carpeta.mkdir(parents=True, exist_ok=True)
        prueba.touch()
        prueba.unlink()
    except OSError as error:
        raise Impedimento(
            f"no se puede escribir en «{carpeta}»: dé permiso de escritura o elija otra carpeta "
            "con la variable VAR_DIR."
        ) from error


def _sello(nombre: str) -> Path:
    return rutas.var() / f".sello-{nombre}"


def _vigente(nombre: str, valor: str) -> bool:
    return bool(valor) and sellos.vigente(_sello(nombre), valor)


def base_sqlite() -> Path | None:
    """The database file, or None when ``DATABASE_URL`` names a server."""
    url = os.environ.get("DATABASE_URL") or ""
    if not url:
        return rutas.var() / "portal.sqlite3"
    prefijo = "sqlite:///"
    return Path(url.removeprefix(prefijo)) if url.startswith(prefijo) else None


def _huella() -> str:
    """What tells this database from another put in its place; a text never seen before if unsure.

    The inode tells a deleted and remade file, the number of migrations a restored older copy.
    A server's database is never taken on trust: its steps are idempotent and run each time.
    """
    base = base_sqlite()
    if base is None or not base.is_file():
        return f" sin base {os.urandom(8).hex()}"
    try:
        conexion = sqlite3.connect(f"file:{base}?mode=rw", uri=True)
        try:
            (cuantas,) = conexion.execute("SELECT COUNT(*) FROM django_migrations").fetchone()
        finally:
            conexion.close()
    except sqlite3.Error:
        return f" sin tablas {os.urandom(8).hex()}"
    return f" {base} {base.stat().st_ino} {cuantas}"
