"""The virtual environment and the Python packages of the clone."""

from __future__ import annotations

import shutil
import subprocess
import sys

from portal.instalacion import rutas, sellos
from portal.instalacion.consola import paso
from portal.instalacion.errores import Impedimento
from portal.instalacion.procesos import entorno, exigir

PRODUCCION = "requirements.txt"
DESARROLLO = "requirements-dev.txt"


def preparar(lista: str = PRODUCCION) -> None:
    """Make ``.venv`` and install a pinned list in it, unless it is installed already."""
    if not _sirve():
        with paso("Entorno virtual .venv"):
            _crear()
    sello = rutas.venv() / f".sello-{lista}"
    valor = _valor(lista)
    if sellos.vigente(sello, valor):
        return
    with paso(f"Paquetes de {lista}"):
        _instalar(lista)
    sellos.poner(sello, valor)
    if lista == DESARROLLO:  # it holds the other list entire
        sellos.poner(rutas.venv() / f".sello-{PRODUCCION}", _valor(PRODUCCION))


def _valor(lista: str) -> str:
    return sellos.resumen([rutas.RAIZ / lista], str(rutas.venv()))


def _sirve() -> bool:
    """Whether ``.venv`` runs a Python that is new enough (a moved clone breaks it)."""
    orden = [rutas.python(), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(orden, capture_output=True).returncode == 0
    except OSError:
        return False


def _crear() -> None:
    try:
        shutil.rmtree(rutas.venv(), ignore_errors=True)
        rutas.venv().mkdir(parents=True)
    except OSError as error:
        raise Impedimento(
            f"no se puede escribir en «{rutas.RAIZ}»: dé permiso de escritura a esa carpeta "
            "o clone el repositorio en una carpeta suya."
        ) from error
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    exigir(
        [sys.executable, "-m", "venv", rutas.venv()],
        f"Python {version} no pudo crear un entorno virtual: instale su módulo venv "
        f"(en Debian o Ubuntu, «sudo apt install python{version}-venv») y repita la orden.",
        env=entorno(),
    )


def _instalar(lista: str) -> None:
    exigir(
        [rutas.python(), "-m", "pip", "install", "--no-input", "--disable-pip-version-check",
         "--quiet", "--requirement", lista],
        "pip no pudo instalar los paquetes: revise la conexión a internet, o el espacio en "
        "disco, y repita la orden; lo que ya se instaló no se pierde.",
    )  # fmt: skip
