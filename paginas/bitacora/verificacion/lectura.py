"""Reads the log and its snapshots from the database, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from django.db.models import Exists, Max, OuterRef

from paginas.bitacora.models import Asiento, CabezaBitacora, Instantanea
from paginas.bitacora.verificacion.valores import AsientoLeido, Hallazgo, VersionLeida

TANDA = 500
CAMPOS = tuple(campo.name for campo in fields(AsientoLeido))
DE_VERSION = (
    "numero",
    "accion",
    "clave",
    "version",
    "sha256",
    "instantanea__clave",
    "instantanea__version",
    "instantanea__sha256",
    "instantanea__contenido",
)


def cabeza() -> tuple[int, str]:
    """The stored end of the log."""
    fila = CabezaBitacora.objects.values_list("numero", "hash").first()
    return fila or (0, "0" * 64)


def ultimo() -> int:
    """Number of the last entry there is."""
    return Asiento.objects.aggregate(n=Max("numero"))["n"] or 0


def asientos(hasta: int) -> Iterator[AsientoLeido]:
    filas = Asiento.objects.filter(numero__lte=hasta).order_by("numero").values_list(*CAMPOS)
    for fila in filas.iterator(chunk_size=TANDA):
        yield AsientoLeido(*fila)


def versiones(hasta: int) -> Iterator[VersionLeida]:
    filas = (
        Asiento.objects.filter(version__isnull=False, numero__lte=hasta)
        .order_by("clave", "version", "numero")
        .values_list(*DE_VERSION)
    )
    for fila in filas.iterator(chunk_size=TANDA):
        yield VersionLeida(*fila)


def huerfanas() -> Iterator[Hallazgo]:
    """Snapshots no entry speaks of: somebody put them there."""
    nombradas = Asiento.objects.filter(instantanea=OuterRef("pk"))
    sueltas = Instantanea.objects.filter(~Exists(nombradas)).order_by("pk")
    for clave, version in sueltas.values_list("clave", "version").iterator(chunk_size=TANDA):
        yield Hallazgo(
            0,
            clave,
            "instantanea",
            f"La versión {version} de «{clave}» no consta en ningún asiento.",
        )
