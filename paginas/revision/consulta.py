"""What is in review, returned or scheduled, as frozen values for the admin's pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import QuerySet
from wagtail.admin.panels import get_edit_handler
from wagtail.models import Page, TaskState, WorkflowState

from paginas.models.sesion import Sesion
from paginas.revision.decision import impedimento_para_aprobar
from paginas.revision.delegaciones.verbos import revisa_por_delegacion
from paginas.revision.envio import objeto_de, ultimo_envio
from paginas.revision.permisos import puede_editar
from paginas.revision.registro import es_revisado
from paginas.revision.reserva import con_lo_reservado

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from django.http import HttpRequest

    from paginas.models import ElementoEnviado, Envio

AUDITAR = "paginas.auditar"


@dataclass(frozen=True, slots=True)
class EnRevision:
    """One package that waits, or was returned."""

    estado: WorkflowState
    objeto: models.Model
    tipo: str
    enviado_por: str
    desde: datetime
    partes: int
    motivo: str = ""
    impedimento: str = ""


@dataclass(frozen=True, slots=True)
class Cambio:
    """One object of a package: what changes against what is live."""

    titulo: str
    tipo: str
    es_nuevo: bool
    comparaciones: list[Any]
    tipo_id: int
    objeto_id: str


def en_curso(estado: str) -> QuerySet[WorkflowState]:
    """Workflow states of the module's records, oldest first."""
    return (
        WorkflowState.objects.filter(status=estado)
        .select_related("requested_by", "current_task_state__task")
        .order_by("current_task_state__started_at")
    )


def pendientes(persona: AbstractUser) -> list[EnRevision]:
    """Packages waiting for review, with why ``persona`` may not approve each."""
    filas = [_fila(estado) for estado in en_curso(WorkflowState.STATUS_IN_PROGRESS)]
    return [
        EnRevision(**fila, impedimento=impedimento_para_aprobar(fila["objeto"], persona))
        for fila in filas
        if fila
    ]


def devueltos(persona: AbstractUser | None = None) -> list[EnRevision]:
    """Packages returned with a reason; only those ``persona`` sent, when given."""
    estados = en_curso(WorkflowState.STATUS_NEEDS_CHANGES)
    if persona is not None:
        estados = estados.filter(requested_by=persona)
    filas = [_fila(estado) for estado in estados]
    return [
        EnRevision(**fila, motivo=fila["estado"].current_task_state.comment)
        for fila in filas
        if fila
    ]


def _fila(estado: WorkflowState) -> dict[str, Any] | None:
    if estado.content_object is None:
        return None
    objeto = objeto_de(estado)
    envio = ultimo_envio(estado)
    if not es_revisado(objeto) or envio is None:
        return None
    borrador = objeto.get_latest_revision_as_object()
    solicitante = estado.requested_by
    return {
        "estado": estado,
        "objeto": borrador,
        "tipo": objeto._meta.verbose_name,
        "enviado_por": solicitante.get_username() if solicitante else "—",
        "desde": envio.creado,
        "partes": envio.elementos.count(),
    }


def cambios(envio: Envio, request: HttpRequest) -> list[Cambio]:
    """What approving ``envio`` would change, object by object, the head first."""
    return [_cambio(elemento, request) for elemento in envio.elementos.select_related("revision")]


def _cambio(elemento: ElementoEnviado, request: HttpRequest) -> Cambio:
    enviado = elemento.revision.as_object()
    modelo = type(enviado)
    vivo = modelo.objects.filter(pk=enviado.pk, live=True).first()
    antes = vivo or _en_blanco(modelo)
    if isinstance(antes, Sesion) and vivo:
        antes = con_lo_reservado(antes)
    return Cambio(
        titulo=getattr(enviado, "encabezado", str(enviado)),
        tipo=modelo._meta.verbose_name,
        es_nuevo=vivo is None,
        comparaciones=comparar(antes, enviado, request),
        tipo_id=elemento.content_type_id,
        objeto_id=elemento.object_id,
    )


def comparar(antes: models.Model, despues: models.Model, request: HttpRequest) -> list[Any]:
    """Wagtail's comparisons of the fields that differ, in the order of the form."""
    modelo = type(despues)
    panel = (
        modelo.get_edit_handler() if issubclass(modelo, Page) else get_edit_handler(modelo)
    ).get_bound_panel(instance=despues, request=request, form=None)
    diferencias = [comparacion(antes, despues) for comparacion in panel.get_comparison()]
    return [d for d in diferencias if d.has_changed()]


def _en_blanco(modelo: type[models.Model]) -> models.Model:
    """Nothing to compare with: a default date must not look like something struck out."""
    nada = modelo()
    for campo in modelo._meta.concrete_fields:
        if isinstance(campo, models.DateField) and campo.has_default():
            setattr(nada, campo.attname, None)
    return nada


def puede_revisar(persona: AbstractUser) -> bool:
    """Whether ``persona`` is of a group that approves (superusers count, and obey too)."""
    from paginas.models import TareaRevision

    if persona.is_superuser or revisa_por_delegacion(persona):
        return True
    return TareaRevision.objects.filter(active=True, groups__in=persona.groups.all()).exists()


def puede_ver(persona: AbstractUser) -> bool:
    """Reviewers, auditors (``paginas.auditar``)."""
    return persona.has_perm(AUDITAR) or puede_revisar(persona)


def puede_leer(persona: AbstractUser, objeto: models.Model) -> bool:
    """Reviewers, auditors, and whoever may edit what was sent: its draft is theirs to read."""
    return puede_ver(persona) or puede_editar(persona, objeto)


def tarea_en_curso(estado: WorkflowState) -> TaskState | None:
    """The task state to decide on, as its specific class; None when nothing waits."""
    actual = estado.current_task_state
    if estado.status != WorkflowState.STATUS_IN_PROGRESS or actual is None:
        return None
    return actual.specific
