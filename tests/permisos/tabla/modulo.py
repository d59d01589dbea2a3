"""The module's own pages of the admin."""

from __future__ import annotations

from tests.permisos.clases import (
    DECISION,
    ESCRITURA,
    LECTURA,
    RESERVA,
    RESOLUCION,
    SOLICITUD,
    Clase,
)

RUTAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "mesa_revision:pendientes",
        "mesa_reservas:lista",
        "mesa_revision:revisar",
        "mesa_privacidad:borrador",
        "mesa_solicitudes:lista",
        "mesa_solicitudes:ver",
    ),
    DECISION: (
        "mesa_revision:aprobar",
        "mesa_revision:devolver",
        "mesa_privacidad:conservar",
        "mesa_privacidad:anular",
        "mesa_privacidad:devolver",
        "mesa_revision:rechazar",
        "mesa_revision:emergencia",
    ),
    ESCRITURA: ("mesa_revision:adoptar", "mesa_revision:retirar"),
    SOLICITUD: ("mesa_solicitudes:pedir", "mesa_solicitudes:retirar"),
    RESERVA: ("mesa_reservas:confirmar", "mesa_reservas:descartar", "mesa_reservas:pedir"),
    RESOLUCION: ("mesa_solicitudes:aprobar", "mesa_solicitudes:rechazar"),
}
