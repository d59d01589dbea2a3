"""A PostgreSQL of the tests' own: a cluster in a temporary folder, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from portal.instalacion import debian, privilegios, puertos
from portal.instalacion.errores import Impedimento
from portal.instalacion.procesos import entorno

# Nobody needs these data tomorrow: durability is traded for time.
AJUSTES = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "jit=off")


def programas() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl`` of the newest version installed."""
    debian_ = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda p: int(p.parent.name) if p.parent.name.isdecimal() else 0,
        reverse=True,
    )
    en_ruta = [Path(p).resolve().parent for p in [shutil.which("initdb")] if p]
    return next((c for c in (*debian_, *en_ruta) if (c / "initdb").exists()), None)


def conseguir() -> Path:
    """The same, installing it from Debian when it is missing."""
    if programas() is None:
        debian.instalar("postgresql")
    if (carpeta := programas()) is None:
        raise Impedimento("PostgreSQL se instaló pero no trae «initdb»: revise el paquete.")
    return carpeta


@contextmanager
def servidor(carpeta: Path) -> Iterator[str]:
    """Start a cluster and give its ``DATABASE_URL``; end and delete it afterwards."""
    uid = privilegios.cuenta("postgres")
    base = privilegios.carpeta_temporal("postgres", uid)
    puerto = puertos.libre()
    control: list[str | Path] = [carpeta / "pg_ctl", "-D", base / "datos", "-w"]
    opciones = " ".join([f"-p {puerto} -h {puertos.AQUI} -k {base}", *(f"-c {a}" for a in AJUSTES)])
    try:
        _correr(
            [carpeta / "initdb", "-D", base / "datos", "-U", "mesa", "-A", "trust",
             "-E", "UTF8", "--locale=C.UTF-8", "-N"],
            uid, base,
        )  # fmt: skip
        _correr([*control, "-l", base / "registro", "-o", opciones, "start"], uid, base)
        yield f"postgres://mesa@{quote(puertos.AQUI)}:{puerto}/postgres"
    finally:
        if (base / "datos" / "postmaster.pid").exists():
            _correr([*control, "-m", "immediate", "stop"], uid, base)
        privilegios.borrar(base)


def _correr(orden: list[str | Path], uid: int, base: Path) -> None:
    salida = base / "salida"
    with salida.open("a") as destino:  # not a pipe: the server would keep it open
        hecho = subprocess.run(
            [*privilegios.como(uid), *(str(o) for o in orden)],
            cwd=base,
            env=entorno(HOME=str(base), LC_ALL=os.environ.get("LC_ALL", "C.UTF-8")),
            stdin=subprocess.DEVNULL,
            stdout=destino,
            stderr=subprocess.STDOUT,
        )
    if hecho.returncode:
        print(salida.read_text(errors="replace")[-2000:], flush=True)
        raise Impedimento("no se pudo usar el PostgreSQL de pruebas: el motivo está arriba.", 1)
