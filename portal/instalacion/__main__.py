"""``python -m portal.instalacion <orden>``; the syntax of this file suits any Python 3."""

from __future__ import annotations

import sys

MINIMA = (3, 11)


def mensaje_de_version(version):
    """The sentence for a Python that is too old, or an empty text."""
    if tuple(version[:2]) >= MINIMA:
        return ""
    return (
        "ERROR: este portal necesita Python {}.{} o posterior y se está usando el {}.{}: "
        "instale uno más nuevo o indique dónde está con «make PYTHON=/ruta/a/python3.11 …»."
    ).format(*MINIMA, *version[:2])


def principal(argumentos):
    mensaje = mensaje_de_version(sys.version_info)
    if mensaje:
        print(mensaje, file=sys.stderr)
        return 2
    from portal.instalacion.ordenes import ejecutar

    return ejecutar(argumentos)


if __name__ == "__main__":
    sys.exit(principal(sys.argv[1:]))
