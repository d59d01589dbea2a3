"""An agreement that waits in review inside its act is locked with it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.html import format_html
from wagtail.locks import BaseLock
from wagtail.models import WorkflowState


class CandadoDePaquete(BaseLock):
    """Locked for everybody, superusers included, until the act is approved or returned."""

    def __init__(self, objeto: models.Model, cabeza: models.Model) -> None:
        super().__init__(objeto)
        self.cabeza = cabeza

    def for_user(self, user: Any) -> bool:
        return True

    def get_message(self, user: Any) -> str:
        return format_html(
            "En revisión junto con <b>«{}»</b>: nadie lo edita hasta que se apruebe o se devuelva.",
            str(self.cabeza),
        )

    def get_locked_by(self, user: Any) -> str:
        return "En revisión con su acta"

    def get_description(self, user: Any) -> str:
        return "El acta y los acuerdos que adopta se revisan y publican juntos."


def candado_del_paquete(objeto: models.Model) -> CandadoDePaquete | None:
    """The lock of a companion whose package is in review now; None otherwise."""
    from paginas.models import ElementoEnviado
    from paginas.revision.envio import objeto_de, ultimo_envio

    if objeto.pk is None:
        return None
    candidato = (
        ElementoEnviado.objects.filter(
            content_type=objeto.get_base_content_type(),
            object_id=str(objeto.pk),
            es_cabeza=False,
            envio__flujo__status=WorkflowState.STATUS_IN_PROGRESS,
        )
        .select_related("envio__flujo")
        .order_by("-envio_id")
        .first()
    )
    if candidato is None:
        return None
    ultimo = ultimo_envio(candidato.envio.flujo)
    if ultimo is None or ultimo.pk != candidato.envio_id:
        return None
    return CandadoDePaquete(objeto, objeto_de(candidato.envio.flujo))
