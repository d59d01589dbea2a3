"""The groups of the module, by the name people read."""

from __future__ import annotations

COMUNICACION = "Comunicación"
ADMINISTRACION = "Administración"
AUDITORIA = "Auditoría"
EMERGENCIA = "Emergencia"
