"""What waits in review is locked for everybody, also what goes with an act."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.html import format_html
from wagtail.locks import BaseLock

from paginas.revision.retencion import envio_en_revision


class CandadoDeRevision(BaseLock):
    """Locked for everybody, superusers included, until it is approved or returned.

    It comes before Wagtail's own lock, which lets its owner through.
    """

    def __init__(self, objeto: models.Model, cabeza: models.Model, estado_id: int) -> None:
        super().__init__(objeto)
        self.estado_id = estado_id
        self.cabeza = cabeza
        self.es_cabeza = type(objeto) is type(cabeza) and objeto.pk == cabeza.pk

    def for_user(self, user: Any) -> bool:
        return True

    def get_message(self, user: Any) -> str:
        if self.es_cabeza:
            return (
                "Está en revisión: nadie lo edita. Quien lo envió puede retirarlo, "
                "o quien revisa devolverlo con un motivo."
            )
        return format_html(
            'En revisión junto con <a href="{}">«{}»</a>: nadie lo edita hasta que se apruebe o se '
            "devuelva.",
            reverse("mesa_revision:revisar", args=[self.estado_id]),
            str(self.cabeza),
        )

    def get_locked_by(self, user: Any) -> str:
        return "En revisión" if self.es_cabeza else "En revisión con su acta"

    def get_description(self, user: Any) -> str:
        if self.es_cabeza:
            return "Lo que se aprueba es lo que se envió: por eso no cambia mientras tanto."
        return "El acta y los acuerdos que van con ella se revisan y publican juntos."


def candado_de_revision(objeto: models.Model) -> CandadoDeRevision | None:
    """The lock of what is in review now, alone or with others; None otherwise."""
    from paginas.revision.envio import objeto_de

    if objeto.pk is None:
        return None
    envio = envio_en_revision(objeto)
    if envio is None:
        return None
    return CandadoDeRevision(objeto, objeto_de(envio.flujo), envio.flujo_id)
