"""Telling who opens a draft that somebody proposed other words for it."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin import messages

from paginas.propuestas.consulta import de_objeto
from paginas.revision.registro import es_revisado


def al_abrir(request: HttpRequest, objeto: models.Model) -> None:
    """Hooks ``before_edit_page`` and ``before_edit_snippet``."""
    objeto = getattr(objeto, "specific", objeto)
    if request.method != "GET" or not es_revisado(objeto):
        return
    for propuesta in de_objeto(objeto):
        messages.info(
            request,
            f"{propuesta.propuso.get_username()} propone un cambio en este texto.",
            buttons=[
                messages.button(
                    reverse("mesa_propuestas:ver", args=[propuesta.pk]), "Ver la propuesta"
                )
            ],
        )
