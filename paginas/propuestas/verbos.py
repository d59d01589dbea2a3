"""Proposing words, and accepting them as one's own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import WorkflowState

from paginas.privacidad.motivos import exigir_sin_datos
from paginas.propuestas import correos
from paginas.propuestas.models import Propuesta
from paginas.revision import consulta
from paginas.revision.autoria import autores_pendientes
from paginas.revision.contenido import huella
from paginas.revision.envio import enviar, objeto_de
from paginas.revision.errores import ContenidoCambiado, NoPuedeHacerlo, SinMotivo
from paginas.revision.guardia import verbo
from paginas.revision.permisos import puede_editar
from paginas.revision.retencion import envio_abierto, exigir_libre

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def puede_proponer(persona: AbstractUser, objeto: models.Model) -> bool:
    """Whoever may edit it, and whoever reviews, by delegation too."""
    return puede_editar(persona, objeto) or consulta.puede_revisar(persona)


@transaction.atomic
def proponer(
    *,
    objeto: models.Model,
    persona: AbstractUser,
    motivo: str,
    ahora: datetime | None = None,
) -> Propuesta:
    """Keep ``objeto`` as ``persona`` changed it in memory, for its author to decide.

    Writes no draft: the proposer wrote nothing of what may be published until the
    author makes it theirs. ``objeto`` must come from the latest draft.

    Raises ``NoPuedeHacerlo``, ``SinMotivo``, ``MotivoConDatos`` and ``ValidationError``.
    """
    if not puede_proponer(persona, objeto):
        raise NoPuedeHacerlo("Solo propone cambios quien puede editar o revisar este contenido.")
    if not motivo.strip():
        raise SinMotivo("Escriba por qué propone el cambio.")
    exigir_sin_datos(motivo)
    objeto.full_clean()
    sobre = type(objeto)._default_manager.get(pk=objeto.pk).get_latest_revision()
    propuesta = Propuesta.objects.create(
        content_type=objeto.get_base_content_type(),
        object_id=str(objeto.pk),
        sobre=sobre,
        huella=huella(sobre),
        contenido=objeto.serializable_data(),
        motivo=motivo.strip(),
        propuso=persona,
        creada=ahora or timezone.now(),
    )
    correos.avisar_propuesta(propuesta)
    return propuesta


@transaction.atomic
def aceptar(
    *, propuesta: Propuesta, persona: AbstractUser, ahora: datetime | None = None
) -> WorkflowState | None:
    """The author saves the proposed words as their own and sends them, in one step.

    What waits in review with it is taken back and sent again, whole: who reviews gets a
    new package, with a fingerprint of its own. None for a draft that goes with an act
    nobody has sent yet.

    Raises ``NoPuedeHacerlo`` for anybody but an author who is not the proposer,
    ``ContenidoCambiado`` when the draft is no longer the one it was about, and
    ``EstaEnRevision`` when it was approved for later.
    """
    propuesta = _pendiente(propuesta, persona)
    objeto = _objeto(propuesta)
    if huella(objeto.get_latest_revision()) != propuesta.huella:
        raise ContenidoCambiado(
            "El borrador cambió después de la propuesta: pida que la hagan otra vez."
        )
    cabeza = _liberar(objeto, persona)
    exigir_libre(objeto)
    objeto.with_content_json(propuesta.contenido).save_revision(user=persona)
    _resolver(propuesta, persona, Propuesta.Estado.ACEPTADA, ahora)
    if cabeza is None and objeto.get_workflow() is None:
        return None
    cabeza = cabeza or objeto
    return enviar(objeto=type(cabeza)._default_manager.get(pk=cabeza.pk), persona=persona)


@transaction.atomic
def rehusar(
    *,
    propuesta: Propuesta,
    persona: AbstractUser,
    respuesta: str,
    ahora: datetime | None = None,
) -> Propuesta:
    """The author keeps their own words, and says why.

    Raises ``NoPuedeHacerlo``, ``SinMotivo`` and ``MotivoConDatos``.
    """
    propuesta = _pendiente(propuesta, persona)
    if not respuesta.strip():
        raise SinMotivo("Escriba por qué no lo acepta.")
    exigir_sin_datos(respuesta)
    propuesta.respuesta = respuesta.strip()
    return _resolver(propuesta, persona, Propuesta.Estado.RECHAZADA, ahora)


def puede_resolver(propuesta: Propuesta, persona: AbstractUser) -> bool:
    """An author of the draft who is not the proposer, while it waits."""
    return (
        propuesta.estado == Propuesta.Estado.PENDIENTE
        and persona.pk != propuesta.propuso_id
        and propuesta.objeto is not None
        and persona.pk in autores_pendientes(_objeto(propuesta))
    )


def _liberar(objeto: models.Model, persona: AbstractUser) -> models.Model | None:
    """Take back the package ``objeto`` waits or was returned with; its head, or None."""
    envio = envio_abierto(objeto)
    if envio is None:
        return None
    if envio.flujo.status == WorkflowState.STATUS_IN_PROGRESS:
        with verbo():
            envio.flujo.cancel(user=persona)
    return objeto_de(envio.flujo)


def _pendiente(propuesta: Propuesta, persona: AbstractUser) -> Propuesta:
    propuesta = Propuesta.objects.select_for_update().get(pk=propuesta.pk)
    if propuesta.estado != Propuesta.Estado.PENDIENTE:
        raise NoPuedeHacerlo("Esta propuesta ya se resolvió.")
    if not puede_resolver(propuesta, persona):
        raise NoPuedeHacerlo("La acepta o la rechaza quien escribió el borrador.")
    return propuesta


def _objeto(propuesta: Propuesta) -> models.Model:
    return getattr(propuesta.objeto, "specific", propuesta.objeto)


def _resolver(
    propuesta: Propuesta, persona: AbstractUser, estado: str, ahora: datetime | None
) -> Propuesta:
    propuesta.estado, propuesta.resolvio = estado, persona
    propuesta.resuelta = ahora or timezone.now()
    propuesta.save(update_fields=["estado", "resolvio", "resuelta", "respuesta"])
    correos.avisar_respuesta(propuesta)
    return propuesta
