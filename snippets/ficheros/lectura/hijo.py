"""``python -m snippets.ficheros.lectura.hijo``: reads one file, and may die of it.

Limits (JSON) and extension come as arguments, the file by standard input; what was read
goes out as JSON. The limits hold before the first byte is looked at: whatever the file
makes the libraries do, it is this process that pays.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from dataclasses import asdict

from snippets.ficheros.lectura.limites import Limites

SIN_MEMORIA = 12  # exit status


def limitar(limites: Limites) -> None:
    for recurso, valor in (
        (resource.RLIMIT_AS, limites.memoria),
        (resource.RLIMIT_FSIZE, limites.salida),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(recurso, (valor, valor))
    # At the first limit the system sends SIGXCPU, which ends the process.
    resource.setrlimit(resource.RLIMIT_CPU, (limites.cpu, limites.cpu + 2))
    os.nice(10)


def main(limites_json: str, extension: str) -> int:
    limites = Limites(**json.loads(limites_json))
    limitar(limites)
    try:
        from snippets.ficheros.lectura.leer import leer

        lectura = leer(sys.stdin.buffer.read(limites.bytes + 1), extension, limites)
        salida = json.dumps(asdict(lectura)).encode()
    except MemoryError:
        return SIN_MEMORIA
    sys.stdout.buffer.write(salida)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
