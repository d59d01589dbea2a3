"""``make demo-alterar``: tampers with copies of the demonstration and shows each one caught."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from portal.instalacion import datos, procesos, rutas, servir
from portal.instalacion.alteraciones import ALTERACIONES, Alteracion
from portal.instalacion.consola import decir, paso
from portal.instalacion.errores import Impedimento

CARPETAS = ("ficheros", "firma")


def correr() -> None:
    """Raise an ``Impedimento`` with status 1 when a tampering went unnoticed."""
    base = datos.base_sqlite()
    if base is None:
        raise Impedimento(
            "esta demostración altera una copia del fichero SQLite: córrala sin DATABASE_URL."
        )
    servir.preparar()
    with tempfile.TemporaryDirectory(prefix="mesa-alterar-") as carpeta:
        raiz = Path(carpeta)
        with paso("Copia intacta y su manifiesto, como los guardaría cualquier persona"):
            intacta = copiar(base, raiz / "intacta")
            manifiesto = raiz / "manifiesto.json"
            manifiesto.write_text(_manifiesto(intacta), encoding="utf-8")
        estado, dicho = verificar(intacta, manifiesto)
        if estado:
            raise Impedimento(f"la demostración ya estaba alterada: {dicho}", codigo=1)
        decir("\nLa copia intacta concuerda. Ahora, una alteración cada vez:\n")
        descubiertas = [
            _probar(n, alteracion, base, raiz, manifiesto)
            for n, alteracion in enumerate(ALTERACIONES, start=1)
        ]
    cuenta = f"{sum(descubiertas)} de {len(descubiertas)}"
    decir(f"\nDescubiertas: {cuenta}. Nada de su demostración cambió.")
    if not all(descubiertas):
        raise Impedimento("alguna alteración no se descubrió.", codigo=1)


def _probar(n: int, alteracion: Alteracion, base: Path, raiz: Path, manifiesto: Path) -> bool:
    copia = copiar(base, raiz / str(n))
    with closing(sqlite3.connect(copia / "portal.sqlite3")) as conexion, conexion:
        alteracion.hacer(conexion, copia)
    estado, dicho = verificar(copia, manifiesto)
    shutil.rmtree(copia)
    decir(f"{n}. {alteracion.frase}")
    decir(f"   {'Descubierta' if estado == 1 else 'NO DESCUBIERTA'}: {dicho}")
    return estado == 1


def copiar(base: Path, destino: Path) -> Path:
    """A ``VAR_DIR`` of its own; the database through SQLite's backup, so that WAL is in it."""
    destino.mkdir()
    for nombre in CARPETAS:
        if (rutas.var() / nombre).is_dir():
            shutil.copytree(rutas.var() / nombre, destino / nombre)
    with (
        closing(sqlite3.connect(f"file:{base}?mode=ro", uri=True)) as origen,
        closing(sqlite3.connect(destino / "portal.sqlite3")) as copia,
    ):
        origen.backup(copia)
    return destino


def verificar(copia: Path, manifiesto: Path) -> tuple[int, str]:
    """Exit status of the verification and its last sentence."""
    orden = [rutas.python(), "manage.py", "verificar_publicaciones", "--manifiesto", manifiesto]
    hecho = subprocess.run(
        [str(o) for o in orden], cwd=rutas.RAIZ, env=_entorno(copia), capture_output=True, text=True
    )
    lineas = (hecho.stderr or hecho.stdout).strip().splitlines()
    return hecho.returncode, lineas[-1].removeprefix("CommandError: ") if lineas else ""


def _manifiesto(copia: Path) -> str:
    guion = "from paginas.bitacora.manifiesto import escribir; print(*escribir(), sep='', end='')"
    return procesos.manage(
        "shell", "-v0", "-c", guion, mensaje="no se pudo escribir.", env=_entorno(copia)
    )


def _entorno(copia: Path) -> dict[str, str]:
    propia = os.environ.get("LLAVE_DE_FIRMA", "")
    return procesos.entorno(VAR_DIR=str(copia), DATABASE_URL="", LLAVE_DE_FIRMA=propia)
