"""The background work of the search: telling Elasticsearch, and forgetting in time."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from busqueda.errores import MotorNoDisponible
from busqueda.motores.elastico.salida import drenar
from busqueda.sin_resultados.registro import podar
from paginas.revision.trabajos import registrar_trabajo

SALIDA = "cambios del buscador"


def enviar_cambios(ahora: datetime) -> list[tuple[str, str]]:
    try:
        drenar()
    except MotorNoDisponible as error:
        return [(SALIDA, str(error))]
    return []


def olvidar_busquedas(ahora: datetime) -> list[tuple[str, str]]:
    podar(hoy=timezone.localdate(ahora))
    return []


def conectar() -> None:
    registrar_trabajo(SALIDA, enviar_cambios)
    registrar_trabajo("búsquedas sin resultados", olvidar_busquedas)
