"""Mails of the review flow, in Spanish, to those concerned and nobody else.

Wagtail's own mails about snippets come out in English and its others say «página» of
an agreement; they are silenced for our records only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin import signal_handlers
from wagtail.admin.utils import get_admin_base_url

from paginas.privacidad.detector import tachar
from paginas.revision.autoria import autores_pendientes
from paginas.revision.envio import objeto_de
from paginas.revision.registro import es_revisado

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from wagtail.models import TaskState, WorkflowState

    from paginas.models import Envio

_callados: ContextVar[bool] = ContextVar("correos_callados", default=False)


@contextmanager
def callados() -> Iterator[None]:
    """Announce nothing inside: the loader tells the past, and nobody waits for it."""
    marca = _callados.set(True)
    try:
        yield
    finally:
        _callados.reset(marca)


def avisar_envio(estado: TaskState) -> None:
    """Tell those who may approve that something waits for them."""
    objeto = objeto_de(estado.workflow_state)
    autores = autores_pendientes(objeto)
    destinatarios = [p for p in revisores(estado.workflow_state) if p.pk not in autores]
    _encolar("envio", estado.workflow_state, destinatarios)


def avisar_devolucion(estado: WorkflowState, persona: AbstractUser, motivo: str) -> None:
    _encolar("devolucion", estado, _solicitante(estado, persona), motivo=motivo)


def avisar_aprobacion(estado: WorkflowState, persona: AbstractUser) -> None:
    _encolar("aprobacion", estado, _solicitante(estado, persona))


def avisar_fallo(envio: Envio, titulo: str, motivo: str) -> None:
    """A scheduled package was not published: those who review it must know."""
    _encolar("fallo", envio.flujo, revisores(envio.flujo), motivo=motivo, titulo=titulo)


def avisar_desprogramacion(estado: WorkflowState, persona: AbstractUser, motivo: str) -> None:
    """Whoever sent it must not believe that it will come out."""
    _encolar("desprogramacion", estado, _solicitante(estado, persona), motivo=motivo)


def avisar_vencimiento(envio: Envio, dias: int) -> None:
    """It waits longer than it should: those who may approve it, and nobody else."""
    autores = autores_pendientes(objeto_de(envio.flujo))
    quienes = [p for p in revisores(envio.flujo) if p.pk not in autores]
    _encolar("vencimiento", envio.flujo, quienes, dias=dias)


def avisar_rechazo(estado: WorkflowState, persona: AbstractUser, motivo: str) -> None:
    _encolar("rechazo", estado, _solicitante(estado, persona), motivo=motivo)


def revisores(estado: WorkflowState) -> list[AbstractUser]:
    """Active people of the groups that review it, and those they delegated in."""
    from django.contrib.auth import get_user_model

    from paginas.models import Delegacion, TareaRevision

    tareas = TareaRevision.objects.filter(workflow_tasks__workflow=estado.workflow)
    personas = get_user_model().objects.filter(is_active=True)
    propios = personas.filter(groups__in=tareas.values("groups"))
    suplentes = personas.filter(
        pk__in=Delegacion.objects.vigentes().filter(de__in=propios).values("a")
    )
    return list((propios | suplentes).distinct())


def _solicitante(estado: WorkflowState, persona: AbstractUser) -> list[AbstractUser]:
    solicitante = estado.requested_by
    return [solicitante] if solicitante is not None and solicitante != persona else []


def _encolar(
    plantilla: str, estado: WorkflowState, destinatarios: Iterable[AbstractUser], **datos: Any
) -> None:
    contexto = {
        "objeto": tachar(str(objeto_de(estado))),
        "tipo": objeto_de(estado)._meta.verbose_name,
        "enlace": (get_admin_base_url() or "") + reverse("mesa_revision:pendientes"),
        **datos,
    }
    encolar(plantilla, [p.email for p in destinatarios if p.email], contexto)


def encolar(plantilla: str, direcciones: list[str], contexto: dict[str, Any]) -> None:
    """Send after the commit: what is rolled back is announced to nobody."""
    if not direcciones or _callados.get():
        return
    asunto = render_to_string(f"paginas/correos/{plantilla}_asunto.txt", contexto)
    cuerpo = render_to_string(f"paginas/correos/{plantilla}.txt", contexto)
    transaction.on_commit(
        partial(_enviar, " ".join(asunto.split()), cuerpo, direcciones), robust=True
    )


def _enviar(asunto: str, cuerpo: str, direcciones: list[str]) -> None:
    """One mail each: nobody sees the others' addresses."""
    for direccion in direcciones:
        send_mail(asunto, cuerpo, None, [direccion])


def silenciar_los_de_wagtail() -> None:
    """Stop Wagtail's own notifiers for the module's records; a site's keep working."""
    for avisador in (
        signal_handlers.task_submission_email_notifier,
        signal_handlers.workflow_submission_email_notifier,
        signal_handlers.workflow_approval_email_notifier,
        signal_handlers.workflow_rejection_email_notifier,
    ):
        avisador.can_handle = partial(_maneja, type(avisador).can_handle, avisador)


def _maneja(original: Any, avisador: Any, instance: Any, **kw: Any) -> bool:
    estado = getattr(instance, "workflow_state", instance)
    return original(avisador, instance, **kw) and not es_revisado(objeto_de(estado))
