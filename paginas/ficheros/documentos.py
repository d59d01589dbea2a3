"""The check before Wagtail serves a document."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest

from paginas.ficheros.publicos import es_publico, puede_verlo


def antes_de_servir(documento: Any, request: HttpRequest) -> None:
    """Hook ``before_serve_document``: answers 404 for a document nothing public shows.

    Wagtail alone serves an uploaded document to anyone at once. Whether it was public
    is left on the request, for the headers.
    """
    request.fichero_publico = es_publico(documento)  # type: ignore[attr-defined]
    if request.fichero_publico or puede_verlo(getattr(request, "user", None), documento):
        return
    raise Http404
