"""The manifest: the whole public log as JSON, one entry to a line.

The lines let a program read it without holding it whole; it is ordinary JSON besides.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from paginas.bitacora import firma
from paginas.bitacora.cabeza import Cabeza, cabeza_publica
from paginas.bitacora.cadena import Asentado, publico
from paginas.bitacora.canonico import instante, json_canonico

FORMATO = "mesa-abierta/manifiesto"
APERTURA = '"asientos":['


class ManifiestoIlegible(Exception):
    """The file is no manifest; ``str()`` is a sentence for people."""


def escribir() -> Iterator[str]:
    """The manifest in pieces, from the database and in constant memory."""
    from paginas.bitacora.models import Asiento

    cabeza = cabeza_publica()
    llaves = {i: firma.pem(llave).decode() for i, llave in firma.publicas().items()}
    asientos = Asiento.objects.filter(numero__lte=cabeza.numero).order_by("numero")
    return lineas(cabeza, asientos.iterator(chunk_size=500), llaves)


def lineas(cabeza: Cabeza, asientos: Iterable[Any], llaves: Mapping[str, str]) -> Iterator[str]:
    yield "{" + f'"formato":{json.dumps(FORMATO)},\n'
    yield f'"cabeza":{json_canonico(de_cabeza(cabeza))},\n'
    yield f'"llaves":{json_canonico(llaves)},\n'
    yield APERTURA
    for n, asiento in enumerate(asientos):
        yield (",\n" if n else "\n") + json_canonico(de_asiento(asiento))
    yield "\n]}\n"


def de_cabeza(cabeza: Cabeza) -> dict[str, Any]:
    return {
        "numero": cabeza.numero,
        "hash": cabeza.hash,
        "cuenta": cabeza.cuenta,
        "firma": cabeza.firma,
        "llave": cabeza.llave,
        "momento": instante(cabeza.momento) if cabeza.momento else None,
    }


def de_asiento(asiento: Asentado) -> dict[str, Any]:
    """The fields the hash covers, the hash itself and the signature over it."""
    return publico(asiento) | {
        "hash": asiento.hash,  # type: ignore[attr-defined]
        "firma": asiento.firma,  # type: ignore[attr-defined]
        "llave": asiento.llave,  # type: ignore[attr-defined]
    }


def leer(fichero: Path) -> Iterator[dict[str, Any]]:
    """The entries of a manifest; line by line when it is as we write it.

    Raises ``ManifiestoIlegible`` for a file that is not one.
    """
    try:
        with fichero.open(encoding="utf-8") as abierto:
            if not abierto.readline().startswith(f'{{"formato":"{FORMATO}"'):
                yield from _entero(fichero)
                return
            cuenta = _cuenta(abierto.readline())
            for linea in abierto:
                if linea.startswith('{"accion"'):
                    yield json.loads(linea.rstrip().rstrip(","))
                    cuenta -= 1
            if cuenta:
                raise ValueError("incomplete")
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise ManifiestoIlegible(f"«{fichero}» no es un manifiesto de esta bitácora.") from error


def _cuenta(linea: str) -> int:
    """Number of entries the head announces: a download cut short is no manifest."""
    return json.loads("{" + linea.rstrip().rstrip(",") + "}")["cabeza"]["cuenta"]


def _entero(fichero: Path) -> list[dict[str, Any]]:
    """Somebody formatted it anew: read it whole."""
    return json.loads(fichero.read_text(encoding="utf-8"))["asientos"]
