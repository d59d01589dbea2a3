"""Originals and renditions of images, served through one check (never from a folder)."""

from __future__ import annotations

import mimetypes

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from wagtail.images import get_image_model

from paginas.ficheros.publicos import es_publico


def imagen(request: HttpRequest, ruta: str) -> FileResponse:
    """The file of an image or of one of its renditions.

    Raises ``Http404`` for what is not an image of the site and for an image that
    nothing public refers to; the people of the admin see those too.
    """
    modelo = get_image_model()
    encontrada = (
        modelo.objects.filter(file=ruta).first()
        or modelo.objects.filter(renditions__file=ruta).first()
    )
    if encontrada is None or not default_storage.exists(ruta):
        raise Http404
    publica = es_publico(encontrada)
    if not publica and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    respuesta = FileResponse(
        default_storage.open(ruta), content_type=mimetypes.guess_type(ruta)[0] or "image/png"
    )
    respuesta["Cache-Control"] = "public, max-age=300" if publica else "private, no-store"
    return respuesta
