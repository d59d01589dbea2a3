"""Wagtail's bulk actions, which write without signals."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from paginas.ficheros.errores import FicheroInmutable
from paginas.ficheros.inmutables import exigir_coleccion_abierta
from paginas.senales import coleccion_cambio


def antes_del_lote(
    request: HttpRequest, accion: str, objetos: Collection[Any], vista: Any
) -> HttpResponse | None:
    """Hook ``before_bulk_action``: no public file is moved to a restricted collection."""
    if not _mueve_ficheros(accion, vista):
        return None
    formulario = vista.cleaned_form
    if formulario is None or not formulario.is_valid():
        return None
    try:
        exigir_coleccion_abierta(objetos, formulario.cleaned_data["collection"])
    except FicheroInmutable as error:
        messages.error(request, str(error))
        return redirect(vista.next_url)
    return None


def despues_del_lote(accion: str, objetos: Collection[Any], vista: Any) -> None:
    """Hook ``after_bulk_action``: says which documents are in another collection now."""
    if _mueve_ficheros(accion, vista) and vista.model is get_document_model():
        coleccion_cambio.send(sender=vista.model, documentos=objetos)


def _mueve_ficheros(accion: str, vista: Any) -> bool:
    return accion == "add_to_collection" and vista.model in (
        get_document_model(),
        get_image_model(),
    )
