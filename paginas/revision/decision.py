"""Approving and returning. Every check stands here, whoever asks and from wherever."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from paginas.privacidad import lista
from paginas.privacidad.motivos import exigir_sin_datos
from paginas.revision import correos
from paginas.revision.autoria import autores_pendientes
from paginas.revision.delegaciones.verbos import revisa_por_delegacion
from paginas.revision.envio import huella_del_envio, objeto_de, ultimo_envio
from paginas.revision.errores import ContenidoCambiado, NoPuedeAprobar, SinMotivo
from paginas.revision.guardia import verbo
from paginas.revision.retencion import envio_en_revision

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from wagtail.models import Task, TaskState


def impedimento_para_aprobar(objeto: models.Model, persona: AbstractUser) -> str:
    """Why ``persona`` may not approve ``objeto`` and what goes with it; "" when they may."""
    for parte in partes_por_revisar(objeto):
        autores = autores_pendientes(parte)
        if persona.pk in autores:
            return "Usted escribió parte de este contenido: debe aprobarlo otra persona."
        if not autores or None in autores:
            return (
                f"No consta quién escribió «{parte}»: una persona con nombre debe adoptarlo "
                "como propio antes de aprobarlo."
            )
    return ""


def partes_por_revisar(objeto: models.Model) -> list[models.Model]:
    """What is published with ``objeto``: what was sent, or what would be sent."""
    from paginas.revision.paquetes import acompanantes

    envio = envio_en_revision(objeto)
    if envio is None:
        return [objeto, *acompanantes(objeto)]
    return [elemento.revision.content_object for elemento in envio.elementos.all()]


@transaction.atomic
@verbo()
def aprobar(
    *,
    estado: TaskState,
    persona: AbstractUser,
    huella: str,
    comentario: str = "",
    lista_revisada: Collection[str] = (),
    ahora: datetime | None = None,
) -> models.Model:
    """Approve what was sent and publish it, in one transaction; returns the object.

    ``huella`` is the fingerprint the person was shown (``huella_del_envio``);
    ``lista_revisada`` the codes of ``privacidad.lista.Punto`` they declare to have looked
    at, all of them.

    Raises ``NoPuedeAprobar``, ``ContenidoCambiado``, ``PaqueteIncoherente``,
    ``HayDatosPersonales`` (a finding without a ruling), ``ListaIncompleta`` and
    ``MotivoConDatos``; nothing is kept in any of these cases.
    """
    objeto = objeto_de(estado.workflow_state)
    exigir_revisor(estado, persona)
    if motivo := impedimento_para_aprobar(objeto, persona):
        raise NoPuedeAprobar(motivo)
    envio = ultimo_envio(estado.workflow_state)
    if envio is None or not constant_time_compare(huella, huella_del_envio(envio)):
        raise ContenidoCambiado(
            "Lo que usted vio no es lo que está en revisión: abra de nuevo la página de revisión."
        )
    exigir_sin_datos(comentario)
    type(envio).objects.filter(pk=envio.pk).update(
        aprobado=ahora or timezone.now(), aprobado_por=persona
    )
    lista.guardar(envio=envio, persona=persona, puntos=lista_revisada, ahora=ahora)
    estado.workflow_state._momento = ahora  # read by ``flujo`` when the approval finishes
    # Not left to Wagtail: with a later draft it starts the task again and publishes nothing.
    estado.approve(user=persona, comment=comentario, update=False)
    estado.workflow_state.finish(user=persona)
    correos.avisar_aprobacion(estado.workflow_state, persona)
    return objeto


@transaction.atomic
@verbo()
def devolver(
    *,
    estado: TaskState,
    persona: AbstractUser,
    motivo: str,
    ahora: datetime | None = None,
) -> models.Model:
    """Return what was sent to its author, with a reason; returns the object.

    Raises ``SinMotivo`` for an empty reason, ``MotivoConDatos`` for one that repeats
    personal data and ``NoPuedeAprobar`` for someone who does not review.
    """
    exigir_revisor(estado, persona)
    if not motivo.strip():
        raise SinMotivo("Escriba el motivo: sin él no se puede devolver.")
    exigir_sin_datos(motivo)
    estado.reject(user=persona, comment=motivo.strip())
    if ahora is not None:
        type(estado).objects.filter(pk=estado.pk).update(finished_at=ahora)
    correos.avisar_devolucion(estado.workflow_state, persona, motivo.strip())
    return objeto_de(estado.workflow_state)


@transaction.atomic
@verbo()
def rechazar(*, estado: TaskState, persona: AbstractUser, motivo: str) -> models.Model:
    """End the review of what was sent, with a reason; the draft stays. Returns the object.

    Raises ``SinMotivo`` and ``NoPuedeAprobar``.
    """
    exigir_revisor(estado, persona)
    if not motivo.strip():
        raise SinMotivo("Escriba el motivo: sin él no se puede rechazar.")
    exigir_sin_datos(motivo)
    estado.reject(user=persona, comment=motivo.strip())
    estado.workflow_state.cancel(user=persona)
    correos.avisar_rechazo(estado.workflow_state, persona, motivo.strip())
    return objeto_de(estado.workflow_state)


def exigir_revisor(estado: TaskState, persona: AbstractUser) -> None:
    tarea = estado.task.specific
    if not (
        persona.is_superuser or tarea._user_in_groups(persona) or revisa_por_delegacion(persona)
    ):
        raise NoPuedeAprobar("Solo revisan las personas de los grupos de esta revisión.")


def decidir(
    *, tarea: Task, estado: TaskState, persona: AbstractUser, accion: str, **datos: Any
) -> None:
    """What Wagtail's own views ask of the task.

    They take the task state from the address and the object from another part of it,
    without comparing them: here the object is the task state's own.

    Raises ``PermissionDenied`` for an action that does not exist.
    """
    comentario = datos.get("comment", "")
    if accion == "reject":
        devolver(estado=estado, persona=persona, motivo=comentario)
    elif accion == "approve":
        aprobar(
            estado=estado,
            persona=persona,
            huella=datos.get("huella", ""),
            comentario=comentario,
            lista_revisada=datos.get("lista", ()),
        )
    else:
        raise PermissionDenied
