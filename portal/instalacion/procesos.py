"""Start other programs, read what they say, and end only those started here."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from portal.instalacion import rutas
from portal.instalacion.errores import Impedimento

Orden = Sequence[str | Path]


def entorno(**cambios: str) -> dict[str, str]:
    """The environment of a child: ours, without a virtual environment of somebody else."""
    propio = {k: v for k, v in os.environ.items() if k not in {"VIRTUAL_ENV", "PYTHONHOME"}}
    return {**propio, "PYTHONUNBUFFERED": "1", **cambios}


def correr(orden: Orden, *, env: Mapping[str, str] | None = None, callado: bool = False) -> int:
    """Run in the clone, output to the person's terminal unless ``callado``; the exit status."""
    salida = subprocess.DEVNULL if callado else None
    return subprocess.run(
        [str(o) for o in orden], cwd=rutas.RAIZ, env=env or entorno(), stdout=salida, stderr=salida
    ).returncode


def exigir(orden: Orden, mensaje: str, *, env: Mapping[str, str] | None = None) -> str:
    """Run quietly and return what it printed; on failure show its last lines and ``mensaje``."""
    hecho = subprocess.run(
        [str(o) for o in orden],
        cwd=rutas.RAIZ,
        env=env or entorno(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if hecho.returncode:
        print("\n".join(hecho.stdout.splitlines()[-25:]), flush=True)
        raise Impedimento(mensaje, codigo=1)
    return hecho.stdout


def manage(*argumentos: str, mensaje: str, env: Mapping[str, str] | None = None) -> str:
    return exigir([rutas.python(), "manage.py", *argumentos], mensaje, env=env)


def existe_comando(nombre: str) -> bool:
    """Whether one of our packages brings this ``manage.py`` command."""
    return any(
        (rutas.RAIZ / paquete / "management" / "commands" / f"{nombre}.py").is_file()
        for paquete in rutas.PAQUETES
    )


def arrancar(
    orden: Orden, *, env: Mapping[str, str] | None = None, salida: Path | None = None
) -> subprocess.Popen[bytes]:
    """Start a server in a group of its own, so that it can be ended with its children."""
    if salida:
        salida.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as pila:
        destino = pila.enter_context(salida.open("wb")) if salida else None
        return subprocess.Popen(
            [str(o) for o in orden],
            cwd=rutas.RAIZ,
            env=env or entorno(),
            stdin=subprocess.DEVNULL,
            stdout=destino,
            stderr=subprocess.STDOUT if destino else None,
            start_new_session=True,
        )


def terminar(proceso: subprocess.Popen[bytes], espera: float = 15) -> None:
    """End a process started by :func:`arrancar`, gently first."""
    for senal in (signal.SIGTERM, signal.SIGKILL):
        if proceso.poll() is not None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(proceso.pid, senal)
        with contextlib.suppress(subprocess.TimeoutExpired):
            proceso.wait(espera)
