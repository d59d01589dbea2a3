"""The module's own pages of the admin."""

from __future__ import annotations

from tests.permisos.clases import (
    DECISION,
    DELEGACION,
    DESPROGRAMAR,
    ESCRITURA,
    LECTURA,
    PROPUESTA,
    RELECTURA,
    RESERVA,
    RESOLUCION,
    SOLICITUD,
    Clase,
)

RUTAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "mesa_archivos:lista",
        "mesa_revision:pendientes",
        "mesa_reservas:lista",
        "mesa_revision:revisar",
        "mesa_delegaciones:lista",
        "mesa_privacidad:borrador",
        "mesa_propuestas:ver",
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
    DESPROGRAMAR: ("mesa_revision:desprogramar",),
    RELECTURA: ("mesa_archivos:releer",),
    ESCRITURA: ("mesa_revision:adoptar", "mesa_revision:retirar"),
    DELEGACION: ("mesa_delegaciones:delegar", "mesa_delegaciones:revocar"),
    PROPUESTA: (
        "mesa_propuestas:proponer",
        "mesa_propuestas:aceptar",
        "mesa_propuestas:rehusar",
    ),
    SOLICITUD: ("mesa_solicitudes:pedir", "mesa_solicitudes:retirar"),
    RESERVA: ("mesa_reservas:confirmar", "mesa_reservas:descartar", "mesa_reservas:pedir"),
    RESOLUCION: ("mesa_solicitudes:aprobar", "mesa_solicitudes:rechazar"),
}
