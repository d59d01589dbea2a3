"""Ports on this machine: a free one, a taken one, one that answers."""

from __future__ import annotations

import os
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable

from portal.instalacion.errores import Impedimento

AQUI = "127.0.0.1"


def pedido() -> int:
    """The port the person asked for with ``PUERTO``."""
    texto = os.environ.get("PUERTO") or "8000"
    if not texto.isdecimal() or not 1 <= int(texto) <= 65535:
        raise Impedimento(
            f"PUERTO vale «{texto}» y debe ser un número entre 1 y 65535: "
            "pruebe con «make demo PUERTO=8001»."
        )
    return int(texto)


def comprobar_libre(puerto: int) -> None:
    """Refuse a port that another program uses, or that needs more permission."""
    with socket.socket() as enchufe:
        enchufe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            enchufe.bind((AQUI, puerto))
        except PermissionError as error:
            raise Impedimento(
                f"el puerto {puerto} necesita permisos de administrador: elija uno mayor "
                "que 1023, por ejemplo «make demo PUERTO=8001»."
            ) from error
        except OSError as error:
            raise Impedimento(
                f"el puerto {puerto} está ocupado por otro programa: ciérrelo o elija otro, "
                f"por ejemplo «make demo PUERTO={puerto + 1}»."
            ) from error


def libre() -> int:
    with socket.socket() as enchufe:
        enchufe.bind((AQUI, 0))
        return enchufe.getsockname()[1]


def responde(direccion: str, segundos: float, vive: Callable[[], bool]) -> bool:
    """Wait until an address answers below 500; False when time is up or the server died."""
    limite = time.monotonic() + segundos
    while time.monotonic() < limite and vive():
        try:
            with urllib.request.urlopen(direccion, timeout=5) as respuesta:  # noqa: S310 - ours
                return respuesta.status < 500
        except urllib.error.HTTPError as error:
            if error.code < 500:
                return True
        except OSError:
            pass
        time.sleep(0.4)
    return False


def existe(direccion: str) -> bool:
    """Whether there is a page at that address."""
    try:
        with urllib.request.urlopen(direccion, timeout=20) as respuesta:  # noqa: S310 - ours
            return respuesta.status < 400
    except OSError:
        return False
