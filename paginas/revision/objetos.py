"""The reviewed object an address of the admin names."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404

from paginas.revision.registro import es_revisado


def objeto_revisado(tipo_id: int, objeto_id: str) -> models.Model:
    """The specific object, by its content type and key. Raises ``Http404``."""
    modelo = get_object_or_404(ContentType, pk=tipo_id).model_class()
    if modelo is None:
        raise Http404
    try:
        objeto = get_object_or_404(modelo, pk=objeto_id)
    except (ValidationError, ValueError) as error:
        raise Http404 from error
    objeto = getattr(objeto, "specific", objeto)
    if not es_revisado(objeto):
        raise Http404
    return objeto
