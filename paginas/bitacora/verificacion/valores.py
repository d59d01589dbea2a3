"""What the verification reads and what it answers: frozen values, no database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class AsientoLeido:
    """One entry of the log, as stored."""

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
    hash: str
    firma: str = ""
    llave: str = ""


@dataclass(frozen=True, slots=True)
class VersionLeida:
    """One entry that speaks of a version, with the stored snapshot beside it.

    ``contenido`` is None when the snapshot is missing and empty when it was blanked.
    """

    numero: int
    accion: str
    clave: str
    version: int
    sha256: str
    instantanea_clave: str
    instantanea_version: int
    instantanea_sha256: str
    contenido: str | None


@dataclass(frozen=True, slots=True)
class EstadoPublico:
    """One object: what the log says is public of it, and what is public now.

    ``guardado`` is the content of its last version (None: the log says it is not
    public), ``actual`` today's (None: nobody can read it). ``caducado``: it ended by
    its own date, which needs no entry.
    """

    clave: str
    numero: int
    guardado: dict[str, Any] | None
    actual: dict[str, Any] | None
    caducado: bool = False


@dataclass(frozen=True, slots=True)
class FicheroLeido:
    """A file named by a version; ``real`` is the SHA-256 on disk, empty when it is gone."""

    numero: int
    clave: str
    version: int
    nombre: str
    esperado: str
    real: str


@dataclass(frozen=True, slots=True)
class Hallazgo:
    """One broken link: the entry (0: none), the object's key, the rule, a sentence."""

    numero: int
    clave: str
    regla: str
    mensaje: str
