"""The module's own pages of the admin."""

from __future__ import annotations

from tests.permisos.clases import DECISION, LECTURA, Clase

RUTAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: ("mesa_revision:pendientes", "mesa_revision:revisar"),
    DECISION: ("mesa_revision:aprobar", "mesa_revision:devolver"),
}
