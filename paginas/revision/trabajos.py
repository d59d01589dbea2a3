"""Background work: small jobs, registered at start, run one after the other.

A job takes the moment (aware) and returns the failures it met, as (what, why).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from wagtail.models import WorkflowState

from paginas.revision import correos
from paginas.revision.programacion import publicar_lo_que_toca

Trabajo = Callable[[datetime], list[tuple[str, str]]]
_trabajos: dict[str, Trabajo] = {}
registro = logging.getLogger(__name__)

PLAZO_EN_DIAS = 5


def registrar_trabajo(nombre: str, trabajo: Trabajo) -> None:
    _trabajos[nombre] = trabajo


def una_pasada(*, ahora: datetime | None = None) -> list[tuple[str, str]]:
    """Run every job once; one that breaks is reported and does not hold the others."""
    momento = ahora or timezone.now()
    fallidos: list[tuple[str, str]] = []
    for nombre, trabajo in _trabajos.items():
        try:
            fallidos += trabajo(momento)
        except Exception as error:  # reported to whoever runs the command
            registro.exception("El trabajo «%s» se interrumpió", nombre)
            fallidos.append((nombre, str(error)))
    return fallidos


def publicar_programado(ahora: datetime) -> list[tuple[str, str]]:
    return publicar_lo_que_toca(ahora=ahora).fallidos


def plazo_de_revision() -> timedelta:
    """How long a review may wait (``MESA_PLAZO_REVISION``, natural days)."""
    return timedelta(days=getattr(settings, "MESA_PLAZO_REVISION", PLAZO_EN_DIAS))


def recordar(ahora: datetime) -> list[tuple[str, str]]:
    """Remind of what waits past its due date, once for each period of waiting."""
    from paginas.models import Envio
    from paginas.revision.envio import ultimo_envio

    plazo = plazo_de_revision()
    for envio in Envio.objects.filter(
        flujo__status=WorkflowState.STATUS_IN_PROGRESS, creado__lte=ahora - plazo
    ).select_related("flujo"):
        if ultimo_envio(envio.flujo) != envio:
            continue
        if envio.recordado is not None and envio.recordado > ahora - plazo:
            continue
        correos.avisar_vencimiento(envio, (ahora - envio.creado).days)
        Envio.objects.filter(pk=envio.pk).update(recordado=ahora)
    return []


def conectar() -> None:
    registrar_trabajo("publicación programada", publicar_programado)
    registrar_trabajo("recordatorios de revisión", recordar)
