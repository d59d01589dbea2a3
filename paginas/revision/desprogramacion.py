"""Taking a package off the schedule: nothing of it is published, and it is a draft again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.db.models import Q
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

POR_RETIRO = "Se retiró por solicitud algo de lo que iba con él."


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
    objeto = _quitar(envio, persona, motivo.strip(), ahora or timezone.now())
    return type(objeto)._default_manager.get(pk=objeto.pk)


def quitar_lo_que_espera_con(
    objetos: Iterable[models.Model], *, persona: AbstractUser | None, momento: datetime
) -> None:
    """Take off the schedule every package that carries one of ``objetos``, just withdrawn.

    Whole: what went with it would stay locked for an hour that cannot come. Runs inside
    the caller's transaction.
    """
    from paginas.models import Envio

    suyos = Q()
    for o in objetos:
        suyos |= Q(
            elementos__content_type=o.get_base_content_type(), elementos__object_id=str(o.pk)
        )
    if not suyos:
        return
    ids = programacion.programados().filter(suyos).values("pk")
    for envio in Envio.objects.select_for_update().filter(pk__in=ids).order_by("pk"):
        _quitar(envio, persona, POR_RETIRO, momento)


def _quitar(
    envio: Envio, persona: AbstractUser | None, motivo: str, momento: datetime
) -> models.Model:
    """Free every part, write it down and tell who sent it; returns the head."""
    elementos = envio.elementos.all()
    Revision.objects.filter(pk__in=elementos.values("revision")).update(approved_go_live_at=None)
    type(envio).objects.filter(pk=envio.pk).update(
        programado=None,
        desprogramado=momento,
        desprogramado_por=persona,
        desprogramado_motivo=motivo,
    )
    objeto = objeto_de(envio.flujo)
    log(instance=objeto, action="wagtail.schedule.cancel", user=persona)
    correos.avisar_desprogramacion(envio.flujo, persona, motivo)
    return objeto


def fallidos_de(persona: AbstractUser) -> list[Envio]:
    """Scheduled packages that were not published at their hour, for who can act on them."""
    return [envio for envio in programacion.fallidos() if puede_desprogramar(envio, persona)]


def programados_de(persona: AbstractUser) -> list[Envio]:
    """Those that wait for their hour: all for who reviews or audits, else one's own."""
    envios = programacion.programados().filter(fallo="").order_by("programado")
    return [e for e in envios if consulta.puede_ver(persona) or puede_desprogramar(e, persona)]
