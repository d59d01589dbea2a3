"""What an entry of the public log says happened."""

from __future__ import annotations

from django.db.models import TextChoices


class Accion(TextChoices):
    PUBLICACION = "publicacion", "Publicación"
    CORRECCION = "correccion", "Corrección"
    RETIRO = "retiro", "Retiro"
    ELIMINACION = "eliminacion", "Eliminación"
    TRASLADO = "traslado", "Traslado"
    DIRECCION = "direccion", "Cambio de dirección"
    RESTRICCION = "restriccion", "Restricción del acceso"
    LEVANTAMIENTO = "levantamiento", "Levantamiento de una restricción"
    RESERVA = "reserva", "Versión reservada"
    REGISTRO = "registro", "Cambio en un registro"
    EMERGENCIA = "emergencia", "Vía de emergencia"
    DELEGACION = "delegacion", "Delegación"


# They leave another content behind: each stores a snapshot, asked for or not.
CON_INSTANTANEA = frozenset(
    {
        Accion.PUBLICACION,
        Accion.CORRECCION,
        Accion.TRASLADO,
        Accion.DIRECCION,
        Accion.RETIRO,
        Accion.ELIMINACION,
    }
)
# They leave nothing to read: their snapshot is a tombstone.
QUITAN = frozenset({Accion.RETIRO, Accion.ELIMINACION})
