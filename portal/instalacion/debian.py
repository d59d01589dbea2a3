"""Debian packages, only where everything must run and we may install."""

from __future__ import annotations

import os
import shutil

from portal.instalacion.consola import paso
from portal.instalacion.errores import Impedimento
from portal.instalacion.privilegios import es_root
from portal.instalacion.procesos import entorno, exigir


def instalar(*paquetes: str) -> None:
    """Install by name with apt-get; an ``Impedimento`` says what to install by hand."""
    nombres = " ".join(paquetes)
    if not shutil.which("apt-get") or not es_root():
        raise Impedimento(
            f"faltan programas del sistema: instálelos con «sudo apt install {nombres}»."
        )
    fallo = f"apt-get no pudo instalar {nombres}: el motivo está arriba."
    env = entorno(DEBIAN_FRONTEND="noninteractive", LC_ALL=os.environ.get("LC_ALL", "C.UTF-8"))
    with paso(f"Paquetes de Debian: {nombres}"):
        exigir(["apt-get", "update", "-qq"], fallo, env=env)
        exigir(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *paquetes],
            fallo,
            env=env,
        )
