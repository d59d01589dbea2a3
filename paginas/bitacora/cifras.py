"""What the public log counts."""

from __future__ import annotations

from paginas.bitacora.acciones import Accion
from paginas.bitacora.models import Asiento


def emergencias() -> int:
    """How many times something was published without a second person."""
    return Asiento.objects.filter(accion=Accion.EMERGENCIA).count()
