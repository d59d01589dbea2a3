"""What an entry's hash covers: its public fields and the hash of the entry before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from paginas.bitacora.canonico import instante, json_canonico, sha256

# The entry «before» the first one.
ORIGEN = "0" * 64
# Version of the form of an entry; a new field of the log takes the next one.
FORMA = 1


class Asentado(Protocol):
    """An entry of the log, from the database, a manifest or a test."""

    numero: int
    momento: datetime
    accion: str
    clave: str
    tipo: str
    codigo: str
    version: int | None
    rol: str
    motivo: str
    datos: str
    sha256: str
    anterior: str


def publico(asiento: Asentado) -> dict[str, Any]:
    """Everything of an entry that anyone may read, as the manifest shows it.

    ``datos`` goes as the text it was stored as: its hash must not depend on how a
    database or a reader writes numbers.
    """
    return {
        "forma": FORMA,
        "numero": asiento.numero,
        "momento": instante(asiento.momento),
        "accion": str(asiento.accion),
        "clave": asiento.clave,
        "tipo": asiento.tipo,
        "codigo": asiento.codigo,
        "version": asiento.version,
        "rol": asiento.rol,
        "motivo": asiento.motivo,
        "datos": asiento.datos,
        "sha256": asiento.sha256,
        "anterior": asiento.anterior,
    }


def hash_de(campos: Mapping[str, Any]) -> str:
    """The hash of an entry, from its public fields (``publico``)."""
    return sha256(json_canonico(campos))
