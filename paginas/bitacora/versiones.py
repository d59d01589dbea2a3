"""The published versions of an object, as its public pages read them: snapshots only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from paginas.bitacora.acciones import QUITAN, Accion
from paginas.bitacora.contenido import Versionado, identidad, versionados
from paginas.bitacora.models import Asiento, Instantanea


@dataclass(frozen=True, slots=True)
class Version:
    """One published version. ``reservada``: its content was blanked, the hash stays."""

    numero: int
    momento: datetime
    accion: str
    rol: str
    motivo: str
    sha256: str
    asiento: int
    reservada: bool
    contenido: dict[str, Any]
    texto: str


@dataclass(frozen=True, slots=True)
class UltimaVersion:
    """What the version bar says."""

    clave: str
    numero: int
    momento: datetime


def ultima_de(objeto: models.Model) -> UltimaVersion | None:
    """The version that is public now; None while the log has none (one query)."""
    clave = identidad(objeto)[0]
    fila = (
        Asiento.objects.filter(clave=clave, version__isnull=False)
        .exclude(accion__in=[Accion.RESERVA, *QUITAN])
        .order_by("-version")
        .values_list("version", "momento")
        .first()
    )
    return UltimaVersion(clave, *fila) if fila else None


def encontrar(clave: str) -> tuple[Versionado, str] | None:
    """The declaration a key belongs to and the primary key in it; None for no key of ours."""
    for versionado in versionados():
        pk = clave.removeprefix(f"{versionado.tipo}-")
        if pk != clave and pk.isascii() and pk.isdecimal() and len(pk) < 19:
            return versionado, pk
    return None


def objeto_publico(clave: str) -> models.Model | None:
    """The object, only while anyone may read it: its past is no more public than itself."""
    hallado = encontrar(clave)
    if hallado is None:
        return None
    versionado, pk = hallado
    return versionado.modelo.objects.publicos().filter(pk=pk).first()


def se_retiro(clave: str) -> bool:
    """Whether it was public and the last thing the log says is that it was taken away."""
    ultimo = Asiento.objects.filter(clave=clave, version__isnull=False).order_by("-numero").first()
    return ultimo is not None and ultimo.accion in QUITAN


def asientos_de(clave: str) -> list[Asiento]:
    """The public log of one object, oldest first."""
    return list(Asiento.objects.filter(clave=clave).order_by("numero"))


def versiones_de(clave: str) -> list[Version]:
    """Every version that can be read or was blanked, oldest first (withdrawals left out)."""
    asientos = (
        Asiento.objects.filter(clave=clave, version__isnull=False)
        .exclude(accion__in=[Accion.RESERVA, *QUITAN])
        .select_related("instantanea")
        .order_by("version")
    )
    return [_version(a, a.instantanea) for a in asientos if a.instantanea is not None]


def reservados_hoy(versiones: list[Version]) -> frozenset[str]:
    """Anchors of points reserved in the last version: no earlier one shows their text."""
    if not versiones:
        return frozenset()
    puntos = (versiones[-1].contenido.get("campos") or {}).get("puntos") or []
    return frozenset(p["ancla"] for p in puntos if p.get("reservado"))


def oculta_algo(version: Version, ocultos: frozenset[str]) -> bool:
    """Whether ``version`` holds the text of a point that was reserved later."""
    puntos = (version.contenido.get("campos") or {}).get("puntos") or []
    return any(p["ancla"] in ocultos and not p.get("reservado") for p in puntos)


def _version(asiento: Asiento, instantanea: Instantanea) -> Version:
    return Version(
        numero=instantanea.version,
        momento=asiento.momento,
        accion=asiento.get_accion_display(),
        rol=asiento.rol,
        motivo=asiento.motivo,
        sha256=asiento.sha256,
        asiento=asiento.numero,
        reservada=instantanea.reservada,
        contenido=instantanea.leer(),
        texto=instantanea.contenido,
    )
