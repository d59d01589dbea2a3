"""The public log names a role, never a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paginas.bitacora.acciones import Accion
from paginas.grupos import ADMINISTRACION, AUDITORIA, COMUNICACION, EMERGENCIA

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

SISTEMA = "El sistema"
SUPERUSUARIO = "Administración técnica"
OTRO = "Otra persona del portal"
ORDEN = (ADMINISTRACION, COMUNICACION, AUDITORIA, EMERGENCIA)


def rol_de(persona: AbstractUser | None, accion: Accion | None = None) -> str:
    """The group in whose name ``persona`` acts; the system when nobody did."""
    if persona is None:
        return SISTEMA
    grupos = set(persona.groups.values_list("name", flat=True))
    if accion == Accion.EMERGENCIA and EMERGENCIA in grupos:
        return EMERGENCIA
    propio = next((nombre for nombre in ORDEN if nombre in grupos), None)
    return propio or (SUPERUSUARIO if persona.is_superuser else OTRO)
