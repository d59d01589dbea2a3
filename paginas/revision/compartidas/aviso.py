"""Telling who opens an agreement that its correction is bound to an act."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin import messages

from paginas.revision.compartidas.verbos import sesion_que_lleva
from snippets.models import Acuerdo


def al_abrir(request: HttpRequest, objeto: models.Model) -> None:
    """Hook ``before_edit_snippet``. In review, the lock of the review says it instead."""
    if request.method != "GET" or not isinstance(objeto, Acuerdo):
        return
    sesion = sesion_que_lleva(objeto)
    if sesion is not None:
        messages.info(
            request,
            f"Esta corrección está marcada para ir con «{sesion.title}»: se envía, se revisa y se "
            "publica con su acta. Si la envía aparte, deja de ir con ella.",
            buttons=[
                messages.button(
                    reverse("wagtailadmin_pages:edit", args=[sesion.pk]), "Abrir el acta"
                )
            ],
        )
