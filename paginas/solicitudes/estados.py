"""What may be asked for, and the life of a request, as tables."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import TextChoices


class Pedido(TextChoices):
    """Actions on what is public that need a second person (issue 4, rule 6)."""

    RETIRO = "retiro", "Retiro"
    ELIMINACION = "eliminacion", "Eliminación para siempre"
    TRASLADO = "traslado", "Traslado a otra sección"
    DIRECCION = "direccion", "Cambio de dirección"
    RESTRICCION = "restriccion", "Restricción de acceso"
    LEVANTAMIENTO = "levantamiento", "Levantamiento de la restricción"


class EstadoSolicitud(TextChoices):
    PENDIENTE = "pendiente", "Pendiente"
    APROBADA = "aprobada", "Aprobada y hecha"
    RECHAZADA = "rechazada", "Rechazada"
    RETIRADA = "retirada", "Retirada por quien la pidió"


MOVIMIENTOS: Mapping[str, frozenset[str]] = {
    EstadoSolicitud.PENDIENTE: frozenset(
        {EstadoSolicitud.APROBADA, EstadoSolicitud.RECHAZADA, EstadoSolicitud.RETIRADA}
    ),
    EstadoSolicitud.APROBADA: frozenset(),
    EstadoSolicitud.RECHAZADA: frozenset(),
    EstadoSolicitud.RETIRADA: frozenset(),
}

# Take the content away from the public, with a tombstone.
QUE_QUITAN = frozenset({Pedido.RETIRO, Pedido.ELIMINACION})
# Only pages have a place in the tree, a slug or restrictions of their own.
SOLO_DE_PAGINAS = frozenset(
    {Pedido.TRASLADO, Pedido.DIRECCION, Pedido.RESTRICCION, Pedido.LEVANTAMIENTO}
)


def puede_pasar(de: str, a: str) -> bool:
    """Whether a request in state ``de`` may become ``a``."""
    return a in MOVIMIENTOS[de]
