"""Reasons are read by others, mailed and logged: they name the place, not the data."""

from __future__ import annotations

from paginas.privacidad.contactos import permitidos
from paginas.privacidad.detector import detectar
from paginas.privacidad.errores import MotivoConDatos


def exigir_sin_datos(texto: str) -> None:
    """Raises ``MotivoConDatos`` when ``texto`` holds what the gate looks for."""
    if texto and detectar(texto, permitidos()):
        raise MotivoConDatos(
            "Lo que escribió repite un dato personal y lo leerán otras personas: diga en qué "
            "lugar está, sin copiarlo."
        )
