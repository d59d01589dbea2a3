"""Reading a file in a process of its own, and what its end says of the file."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from tempfile import TemporaryFile
from typing import IO

from snippets.ficheros.lectura.hijo import SIN_MEMORIA
from snippets.ficheros.lectura.lectura import Estado, Lectura, Unidad
from snippets.ficheros.lectura.limites import DE_FABRICA, Limites

MODULO = "snippets.ficheros.lectura.hijo"


class LectorRoto(RuntimeError):
    """The reader itself does not start: nothing is known of the file."""


def leer_aparte(archivo: IO[bytes], extension: str, limites: Limites = DE_FABRICA) -> Lectura:
    """``archivo`` is a real file (it has a descriptor), read from its start.

    Raises ``LectorRoto``. The process of the reader never outlives the call.
    """
    archivo.seek(0)
    with TemporaryFile() as salida, TemporaryFile() as errores:
        proceso = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", MODULO, json.dumps(asdict(limites)), extension],
            stdin=archivo, stdout=salida, stderr=errores,
            env=_entorno(), start_new_session=True,
        )  # fmt: skip
        try:
            estado = proceso.wait(limites.pared)
        except subprocess.TimeoutExpired:
            return Lectura(Estado.TARDO_DEMASIADO)
        finally:
            _acabar(proceso)
        if estado == 0:
            return _de_json(_todo(salida))
        return _de_un_final(estado, _todo(errores))


def _de_un_final(estado: int, dicho: bytes) -> Lectura:
    if estado in (-signal.SIGXCPU, -signal.SIGKILL):
        return Lectura(Estado.TARDO_DEMASIADO)
    # The library of PDF aborts when the system gives it no more memory.
    if estado in (SIN_MEMORIA, -signal.SIGABRT, -signal.SIGXFSZ) or b"MemoryError" in dicho:
        return Lectura(Estado.DEMASIADO_GRANDE, "necesita demasiada memoria para leerse")
    if estado < 0:
        return Lectura(Estado.DANADO, "el programa que lee archivos no pudo con él")
    raise LectorRoto(dicho.decode("utf-8", "replace").strip().rpartition("\n")[2])


def _acabar(proceso: subprocess.Popen[bytes]) -> None:
    if proceso.poll() is None:
        os.killpg(proceso.pid, signal.SIGKILL)
        proceso.wait()


def _todo(archivo: IO[bytes]) -> bytes:
    archivo.seek(0)
    return archivo.read()


def _de_json(dicho: bytes) -> Lectura:
    datos = json.loads(dicho)
    datos["estado"], datos["unidad"] = Estado(datos["estado"]), Unidad(datos["unidad"])
    datos["textos"] = tuple((numero, texto) for numero, texto in datos["textos"])
    return Lectura(**datos)


def _entorno() -> dict[str, str]:
    """Where the packages are, and none of the site's secrets."""
    return {
        "PYTHONPATH": os.pathsep.join(ruta for ruta in sys.path if ruta),
        "PYTHONIOENCODING": "utf-8",
        "PATH": os.environ.get("PATH", ""),
    }
