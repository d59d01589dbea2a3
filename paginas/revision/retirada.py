"""Withdrawing from review: its author takes it back, whoever sent it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models, transaction
from wagtail.models import WorkflowState

from paginas.revision.autoria import autores_pendientes
from paginas.revision.envio import objeto_de
from paginas.revision.errores import NoPuedeHacerlo, RevisionRechazada
from paginas.revision.guardia import verbo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def puede_retirar(estado: WorkflowState, persona: AbstractUser) -> bool:
    """Whoever sent it, and whoever wrote it; a moderator returns it with a reason instead."""
    if estado.status not in (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES):
        return False
    return persona.pk == estado.requested_by_id or persona.pk in autores_pendientes(
        objeto_de(estado)
    )


@transaction.atomic
@verbo()
def retirar_del_flujo(*, estado: WorkflowState, persona: AbstractUser) -> models.Model:
    """Take back what was sent, or returned; returns the object, which is a draft again.

    Raises ``NoPuedeHacerlo`` for anybody else and ``RevisionRechazada`` when it no
    longer waits.
    """
    estado = WorkflowState.objects.select_for_update().get(pk=estado.pk)
    if estado.status not in (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES):
        raise RevisionRechazada("Esto ya no espera revisión: alguien lo decidió o lo retiró.")
    if not puede_retirar(estado, persona):
        raise NoPuedeHacerlo(
            "Solo lo retira quien lo envió o lo escribió; quien revisa lo devuelve con un motivo."
        )
    estado.cancel(user=persona)
    return objeto_de(estado)
