"""What keeps an object still: a package in review, or one approved for later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from wagtail.models import Revision, WorkflowState

from paginas.revision.errores import EstaEnRevision

if TYPE_CHECKING:
    from paginas.models import Envio


def envio_en_revision(objeto: models.Model) -> Envio | None:
    """The package in review that ``objeto`` is part of (as its head or with it)."""
    return _envio(objeto, WorkflowState.STATUS_IN_PROGRESS)


def envio_abierto(objeto: models.Model) -> Envio | None:
    """The package that ``objeto`` waits with, or was returned with."""
    return _envio(objeto, WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)


def _envio(objeto: models.Model, *estados: str) -> Envio | None:
    from paginas.models import ElementoEnviado
    from paginas.revision.envio import ultimo_envio

    candidato = (
        ElementoEnviado.objects.filter(
            content_type=objeto.get_base_content_type(),
            object_id=str(objeto.pk),
            envio__flujo__status__in=estados,
        )
        .select_related("envio__flujo")
        .order_by("-envio_id")
        .first()
    )
    if candidato is None:
        return None
    # A package returned and sent again may have left this part out.
    ultimo = ultimo_envio(candidato.envio.flujo)
    return ultimo if ultimo is not None and ultimo.pk == candidato.envio_id else None


def motivo_de_retencion(objeto: models.Model) -> str:
    """Why nobody may edit ``objeto`` now; "" when it is free."""
    if objeto.pk is None:
        return ""
    en_curso = WorkflowState.objects.filter(
        base_content_type=objeto.get_base_content_type(),
        object_id=str(objeto.pk),
        status=WorkflowState.STATUS_IN_PROGRESS,
    )
    if en_curso.exists() or envio_en_revision(objeto) is not None:
        return (
            f"«{objeto}» está en revisión: nadie lo edita. Quien lo envió puede retirarlo, "
            "o quien revisa devolverlo."
        )
    if Revision.objects.for_instance(objeto).filter(approved_go_live_at__isnull=False).exists():
        return f"«{objeto}» está aprobado y espera su hora de publicación: nadie lo edita."
    return ""


def exigir_libre(objeto: models.Model) -> None:
    """Raises ``EstaEnRevision`` when a package keeps ``objeto`` still."""
    if motivo := motivo_de_retencion(objeto):
        raise EstaEnRevision(motivo)
