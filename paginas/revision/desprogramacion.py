"""Taking a package off the schedule: nothing of it is published, and it is a draft again."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision

from paginas.privacidad.motivos import exigir_sin_datos
from paginas.revision import consulta, correos, programacion
from paginas.revision.autoria import autores_pendientes
from paginas.revision.envio import objeto_de
from paginas.revision.errores import NoPuedeHacerlo, RevisionRechazada, SinMotivo
from paginas.revision.guardia import verbo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from paginas.models import Envio


def puede_desprogramar(envio: Envio, persona: AbstractUser) -> bool:
    """Whoever reviews, whoever sent it and whoever wrote a part, while it waits its hour."""
    if envio.programado is None or envio.publicado is not None:
        return False
    if persona.pk == envio.flujo.requested_by_id or consulta.puede_revisar(persona):
        return True
    partes = (elemento.revision.content_object for elemento in envio.elementos.all())
    return any(persona.pk in autores_pendientes(p) for p in partes if p is not None)


@transaction.atomic
@verbo()
def desprogramar(
    *, envio: Envio, persona: AbstractUser, motivo: str, ahora: datetime | None = None
) -> models.Model:
    """Take the whole package off the schedule, with a reason; returns its head, a free draft.

    It was approved for that moment and no other: to publish it, it is sent again.

    Raises ``RevisionRechazada`` when it no longer waits, ``NoPuedeHacerlo``,
    ``SinMotivo`` and ``MotivoConDatos``.
    """
    from paginas.models import Envio

    envio = Envio.objects.select_for_update().get(pk=envio.pk)
    if envio.programado is None or envio.publicado is not None:
        raise RevisionRechazada("Esto ya no está programado.")
    if not puede_desprogramar(envio, persona):
        raise NoPuedeHacerlo("Lo quita de la programación quien lo envió, lo escribió o revisa.")
    if not motivo.strip():
        raise SinMotivo("Escriba el motivo: sin él no se quita de la programación.")
    exigir_sin_datos(motivo)
    elementos = envio.elementos.all()
    Revision.objects.filter(pk__in=elementos.values("revision")).update(approved_go_live_at=None)
    Envio.objects.filter(pk=envio.pk).update(
        programado=None,
        desprogramado=ahora or timezone.now(),
        desprogramado_por=persona,
        desprogramado_motivo=motivo.strip(),
    )
    objeto = objeto_de(envio.flujo)
    log(instance=objeto, action="wagtail.schedule.cancel", user=persona)
    correos.avisar_desprogramacion(envio.flujo, persona, motivo.strip())
    return type(objeto)._default_manager.get(pk=objeto.pk)


def fallidos_de(persona: AbstractUser) -> list[Envio]:
    """Scheduled packages that were not published at their hour, for who can act on them."""
    return [envio for envio in programacion.fallidos() if puede_desprogramar(envio, persona)]


def programados_de(persona: AbstractUser) -> list[Envio]:
    """Those that wait for their hour: all for who reviews or audits, else one's own."""
    envios = programacion.programados().filter(fallo="").order_by("programado")
    return [e for e in envios if consulta.puede_ver(persona) or puede_desprogramar(e, persona)]
