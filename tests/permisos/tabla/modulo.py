"""The module's own pages of the admin."""

from __future__ import annotations

from tests.permisos.clases import DECISION, LECTURA, RESOLUCION, SOLICITUD, Clase

RUTAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "mesa_revision:pendientes",
        "mesa_revision:revisar",
        "mesa_solicitudes:lista",
        "mesa_solicitudes:ver",
    ),
    DECISION: ("mesa_revision:aprobar", "mesa_revision:devolver"),
    SOLICITUD: ("mesa_solicitudes:pedir", "mesa_solicitudes:retirar"),
    RESOLUCION: ("mesa_solicitudes:aprobar", "mesa_solicitudes:rechazar"),
}
