"""Telling the person who writes, where the problem was made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button

from paginas.privacidad.puerta import revisar_borrador
from paginas.revision.privacidad.views import direccion_del_borrador, puede_editar
from paginas.revision.registro import es_revisado


def al_guardar(request: HttpRequest, objeto: models.Model) -> None:
    """Hooks ``after_edit_page`` and the like: a warning with the link, no value in it."""
    if not request.accepts("text/html") or not es_revisado(objeto):
        return  # autosave: nobody reads a message there
    pendientes = len(revisar_borrador(objeto).pendientes)
    if pendientes:
        cuantos = "un dato" if pendientes == 1 else f"{pendientes} datos"
        messages.warning(
            request,
            f"Hay {cuantos} por resolver antes de publicar: personales, o que nadie pudo revisar.",
            buttons=[messages.button(direccion_del_borrador(objeto), "Ver cuáles")],
        )


def boton(objeto: models.Model, persona: Any) -> Iterator[Button]:
    """«Revisión de privacidad» among the buttons of a page or a record."""
    objeto = getattr(objeto, "specific", objeto)
    if es_revisado(objeto) and puede_editar(persona, objeto):
        yield Button(
            "Revisión de privacidad",
            direccion_del_borrador(objeto),
            icon_name="view",
            priority=66,
        )
