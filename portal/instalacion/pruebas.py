"""``make test``: packages, static checks and every test this machine can run."""

from __future__ import annotations

import os

from portal.instalacion import paquetes, procesos, revision_estatica, rutas
from portal.instalacion.consola import paso
from portal.instalacion.errores import Impedimento


def exigente() -> bool:
    """Whether everything must run: a continuous integration, or ``COMPLETO=1``."""
    return os.environ.get("CI") in {"true", "1"} or os.environ.get("COMPLETO") == "1"


def correr() -> None:
    paquetes.preparar(paquetes.DESARROLLO)
    bien = revision_estatica.correr()
    with paso("Pruebas"):
        estado = procesos.correr([rutas.python(), "-m", "pytest", "-q", "-n", "2"])
    if not bien or estado:
        raise Impedimento("las pruebas fallaron.", codigo=1)
