"""The life of a session and of its act, as tables of moves.

The same page is published first as the call and later with its act. Model, form and
importer ask ``puede_pasar``.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import TextChoices


class EstadoSesion(TextChoices):
    CONVOCADA = "convocada", "Convocada"
    CELEBRADA = "celebrada", "Celebrada"
    SUSPENDIDA = "suspendida", "Suspendida"
    CANCELADA = "cancelada", "Cancelada"


class EstadoActa(TextChoices):
    SIN_ACTA = "sin_acta", "Sin acta"
    PROYECTO = "proyecto", "Proyecto de acta"
    APROBADA = "aprobada", "Acta aprobada"
    FIRMADA = "firmada", "Acta firmada"
    # The source cites an act and does not say whether it was approved or signed.
    NO_CONSTA = "no_consta", "Acta citada; su estado no consta en la fuente"


MOVIMIENTOS_SESION: Mapping[str, frozenset[str]] = {
    EstadoSesion.CONVOCADA: frozenset(
        {EstadoSesion.CELEBRADA, EstadoSesion.SUSPENDIDA, EstadoSesion.CANCELADA}
    ),
    EstadoSesion.SUSPENDIDA: frozenset(
        {EstadoSesion.CONVOCADA, EstadoSesion.CELEBRADA, EstadoSesion.CANCELADA}
    ),
    EstadoSesion.CELEBRADA: frozenset(),
    EstadoSesion.CANCELADA: frozenset(),
}

MOVIMIENTOS_ACTA: Mapping[str, frozenset[str]] = {
    EstadoActa.SIN_ACTA: frozenset(
        {EstadoActa.PROYECTO, EstadoActa.APROBADA, EstadoActa.FIRMADA, EstadoActa.NO_CONSTA}
    ),
    EstadoActa.PROYECTO: frozenset({EstadoActa.APROBADA, EstadoActa.FIRMADA}),
    EstadoActa.APROBADA: frozenset({EstadoActa.FIRMADA}),
    EstadoActa.FIRMADA: frozenset(),
    EstadoActa.NO_CONSTA: frozenset({EstadoActa.APROBADA, EstadoActa.FIRMADA}),
}

# Only a session that took place, or that was suspended once begun, has an act.
CON_ACTA_POSIBLE = frozenset({EstadoSesion.CELEBRADA, EstadoSesion.SUSPENDIDA})
ACTA_NUMERADA = frozenset({EstadoActa.APROBADA, EstadoActa.FIRMADA, EstadoActa.NO_CONSTA})


def puede_pasar(movimientos: Mapping[str, frozenset[str]], de: str, a: str) -> bool:
    """Whether what is published as ``de`` may be published as ``a``."""
    return de == a or a in movimientos[de]
