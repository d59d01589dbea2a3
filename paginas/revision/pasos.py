"""The steps of a review, taken only by its verbs.

Wagtail lets whoever edits workflows cancel what waits, and disabling a task finishes,
that is publishes, everything that was waiting for it.
"""

from __future__ import annotations

from typing import Any

from django.db.models.signals import pre_save
from wagtail.models import TaskState, Workflow, WorkflowState

from paginas.revision.errores import FlujoDirecto
from paginas.revision.guardia import dentro_de_un_verbo
from paginas.revision.registro import modelos_revisados

SIN_REVISION = (
    "La revisión de la Mesa está desactivada o fue cambiada: avise a quien administra el sitio. "
    "Mientras tanto no se envía ni se publica nada."
)


def conectar() -> None:
    pre_save.connect(al_guardar_flujo, sender=WorkflowState, dispatch_uid="paginas.pasos")
    pre_save.connect(al_guardar_tarea, sender=TaskState, dispatch_uid="paginas.pasos")


def es_el_flujo(flujo: Workflow | None) -> bool:
    """Whether ``flujo`` is active and has one task, active and ours."""
    from paginas.models import TareaRevision

    if flujo is None or not flujo.active:
        return False
    tareas = list(flujo.tasks)
    return len(tareas) == 1 and tareas[0].active and tareas[0].specific_class is TareaRevision


def al_guardar_flujo(sender: Any, instance: WorkflowState, **kw: Any) -> None:
    """Raises ``FlujoDirecto`` for a step nobody decided through a verb."""
    modelo = instance.content_type.model_class()
    if modelo is None or not issubclass(modelo, modelos_revisados()):
        return
    antes = WorkflowState.objects.filter(pk=instance.pk).values_list("status", flat=True).first()
    empieza = instance.status == WorkflowState.STATUS_IN_PROGRESS and antes in (
        None,
        WorkflowState.STATUS_NEEDS_CHANGES,
    )
    if empieza and not es_el_flujo(instance.workflow):
        raise FlujoDirecto(SIN_REVISION)
    if antes != instance.status and not empieza and not dentro_de_un_verbo():
        raise FlujoDirecto(
            "Una revisión se aprueba, se devuelve o se retira en su página de revisión."
        )


def al_guardar_tarea(sender: Any, instance: TaskState, **kw: Any) -> None:
    """Raises ``FlujoDirecto`` for an approval, return or cancellation outside a verb."""
    modelo = instance.workflow_state.content_type.model_class()
    if modelo is None or not issubclass(modelo, modelos_revisados()) or dentro_de_un_verbo():
        return
    antes = TaskState.objects.filter(pk=instance.pk).values_list("status", flat=True).first()
    if instance.status not in (antes, TaskState.STATUS_IN_PROGRESS):
        raise FlujoDirecto(
            "Hay contenido esperando revisión: se aprueba, se devuelve o se retira en su página "
            "de revisión."
        )
