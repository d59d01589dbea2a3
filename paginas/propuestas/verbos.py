"""Proposing words, and accepting them as one's own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import WorkflowState

from paginas.propuestas.models import Propuesta
from paginas.revision.autoria import autores_pendientes
from paginas.revision.contenido import huella
from paginas.revision.envio import enviar
from paginas.revision.errores import ContenidoCambiado, NoPuedeHacerlo, SinMotivo
from paginas.revision.permisos import puede_editar
from paginas.revision.retencion import exigir_libre

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


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

    Raises ``NoPuedeHacerlo``, ``SinMotivo`` and ``ValidationError``.
    """
    if not puede_editar(persona, objeto):
        raise NoPuedeHacerlo("Solo propone cambios quien puede editar este contenido.")
    if not motivo.strip():
        raise SinMotivo("Escriba por qué propone el cambio.")
    objeto.full_clean()
    sobre = type(objeto)._default_manager.get(pk=objeto.pk).get_latest_revision()
    return Propuesta.objects.create(
        content_type=objeto.get_base_content_type(),
        object_id=str(objeto.pk),
        sobre=sobre,
        huella=huella(sobre),
        contenido=objeto.serializable_data(),
        motivo=motivo.strip(),
        propuso=persona,
        creada=ahora or timezone.now(),
    )


@transaction.atomic
def aceptar(
    *, propuesta: Propuesta, persona: AbstractUser, ahora: datetime | None = None
) -> WorkflowState:
    """The author saves the proposed words as their own and sends them, in one step.

    Raises ``NoPuedeHacerlo`` for anybody but an author who is not the proposer,
    ``ContenidoCambiado`` when the draft is no longer the one it was about, and
    ``EstaEnRevision`` while a package keeps it still.
    """
    propuesta = _pendiente(propuesta, persona)
    objeto = _objeto(propuesta)
    exigir_libre(objeto)
    actual = objeto.get_latest_revision()
    if huella(actual) != propuesta.huella:
        raise ContenidoCambiado(
            "El borrador cambió después de la propuesta: pida que la hagan otra vez."
        )
    objeto.with_content_json(propuesta.contenido).save_revision(user=persona)
    _resolver(propuesta, persona, Propuesta.Estado.ACEPTADA, ahora)
    return enviar(objeto=type(objeto)._default_manager.get(pk=objeto.pk), persona=persona)


@transaction.atomic
def rehusar(
    *, propuesta: Propuesta, persona: AbstractUser, ahora: datetime | None = None
) -> Propuesta:
    """The author keeps their own words. Raises ``NoPuedeHacerlo``."""
    propuesta = _pendiente(propuesta, persona)
    return _resolver(propuesta, persona, Propuesta.Estado.RECHAZADA, ahora)


def _pendiente(propuesta: Propuesta, persona: AbstractUser) -> Propuesta:
    propuesta = Propuesta.objects.select_for_update().get(pk=propuesta.pk)
    if propuesta.estado != Propuesta.Estado.PENDIENTE:
        raise NoPuedeHacerlo("Esta propuesta ya se resolvió.")
    es_autora = persona.pk in autores_pendientes(_objeto(propuesta))
    if persona.pk == propuesta.propuso_id or not es_autora:
        raise NoPuedeHacerlo("La acepta o la rechaza quien escribió el borrador.")
    return propuesta


def _objeto(propuesta: Propuesta) -> models.Model:
    return getattr(propuesta.objeto, "specific", propuesta.objeto)


def _resolver(
    propuesta: Propuesta, persona: AbstractUser, estado: str, ahora: datetime | None
) -> Propuesta:
    propuesta.estado, propuesta.resolvio = estado, persona
    propuesta.resuelta = ahora or timezone.now()
    propuesta.save(update_fields=["estado", "resolvio", "resuelta"])
    return propuesta
