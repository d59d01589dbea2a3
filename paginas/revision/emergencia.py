"""The one path without a second person: own permission, reason, confirmation, counted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from wagtail.models import TaskState

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from paginas.privacidad import lista
from paginas.privacidad.motivos import exigir_sin_datos
from paginas.revision.confirmacion import CONFIRMACION
from paginas.revision.envio import huella_del_envio, objeto_de, ultimo_envio
from paginas.revision.errores import ContenidoCambiado, NoPuedeHacerlo, SinMotivo
from paginas.revision.guardia import verbo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def puede_publicar_de_emergencia(persona: AbstractUser) -> bool:
    """By a group that holds the permission: being a superuser is not enough."""
    return (
        persona.is_active
        and persona.groups.filter(
            permissions__codename="publicar_de_emergencia",
            permissions__content_type__app_label="paginas",
        ).exists()
    )


@transaction.atomic
@verbo()
def publicar_de_emergencia(
    *,
    estado: TaskState,
    persona: AbstractUser,
    huella: str,
    motivo: str,
    confirmacion: str,
    lista_revisada: Collection[str] = (),
    ahora: datetime | None = None,
) -> models.Model:
    """Publish what waits in review without the second person; returns the object.

    What was sent stays frozen and every other rule of publishing holds, the findings and
    the checklist of the privacy gate included. ``motivo`` is public, in the log.

    Raises ``NoPuedeHacerlo``, ``SinMotivo``, ``MotivoConDatos``, ``ContenidoCambiado``,
    ``ListaIncompleta`` and ``HayDatosPersonales``.
    """
    if not puede_publicar_de_emergencia(persona):
        raise NoPuedeHacerlo("Solo el grupo Emergencia publica sin una segunda persona.")
    if not motivo.strip():
        raise SinMotivo("Escriba el motivo: será público.")
    if confirmacion.strip() != CONFIRMACION:
        raise SinMotivo(f"Para confirmar, escriba exactamente: {CONFIRMACION}")
    exigir_sin_datos(motivo)
    envio = ultimo_envio(estado.workflow_state)
    if envio is None or not constant_time_compare(huella, huella_del_envio(envio)):
        raise ContenidoCambiado(
            "Lo que usted vio no es lo que está en revisión: abra de nuevo la página de revisión."
        )
    momento = ahora or timezone.now()
    type(envio).objects.filter(pk=envio.pk).update(
        aprobado=momento, aprobado_por=persona, de_emergencia=True
    )
    lista.guardar(envio=envio, persona=persona, puntos=lista_revisada, ahora=ahora)
    estado.workflow_state._momento = ahora
    estado.approve(user=persona, comment=motivo.strip(), update=False)
    estado.workflow_state.finish(user=persona)
    objeto = objeto_de(estado.workflow_state)
    objeto = type(objeto)._default_manager.get(pk=objeto.pk)
    asentar(
        accion=Accion.EMERGENCIA,
        objeto=objeto,
        persona=persona,
        momento=momento,
        motivo=motivo.strip(),
    )
    return objeto
