"""The check before Wagtail serves a document."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest

from paginas.ficheros.publicos import es_publico


def antes_de_servir(documento: Any, request: HttpRequest) -> None:
    """Hook ``before_serve_document``: answers 404 for a document nothing public refers to.

    Wagtail alone serves an uploaded document to anyone at once.
    """
    if es_publico(documento) or request.user.has_perm("wagtailadmin.access_admin"):
        return
    raise Http404("El documento no está publicado.")
