"""Documents, originals and renditions of images, served through one check.

What is absent and what is private answer the same 404, whatever is asked of them.
"""

from __future__ import annotations

import hashlib
import mimetypes
from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from wagtail.documents.views import serve
from wagtail.images import get_image_model

from paginas.ficheros.cabeceras import igualar_lo_ausente, proteger
from paginas.ficheros.publicos import es_publico, puede_verlo

NO_HAY = "No hay un archivo publicado en esta dirección."


def documento(request: HttpRequest, document_id: str, document_filename: str) -> HttpResponseBase:
    """A document, by Wagtail's own view (conditional requests, ``SENDFILE_BACKEND``)."""
    try:
        respuesta = serve.serve(request, document_id, document_filename)
    except Http404:
        igualar_lo_ausente(request)
        raise Http404(NO_HAY) from None
    return proteger(respuesta, publico=getattr(request, "fichero_publico", False))


def imagen(request: HttpRequest, ruta: str) -> HttpResponseBase:
    """The file of an image or of one of its renditions.

    Raises ``Http404`` for what is not an image of the site and for an image that
    nothing public shows; the people of the admin see those too.
    """
    encontrada, archivo = _buscar(ruta)
    publica = encontrada is not None and es_publico(encontrada)
    if not publica:
        igualar_lo_ausente(request)
        persona = getattr(request, "user", None)
        if encontrada is None or not puede_verlo(persona, encontrada):
            raise Http404(NO_HAY)
    try:
        contenido = archivo.storage.open(archivo.name, "rb")
    except FileNotFoundError:
        igualar_lo_ausente(request)
        raise Http404(NO_HAY) from None
    # A stored image is never written over: its name and size are its version.
    etag = hashlib.sha256(f"{archivo.name}:{archivo.size}".encode()).hexdigest()[:32]
    tipo = mimetypes.guess_type(ruta)[0] or ""
    respuesta = FileResponse(
        contenido, content_type=tipo if tipo.startswith("image/") else "application/octet-stream"
    )
    respuesta["ETag"] = f'"{etag}"'
    respuesta = get_conditional_response(request, etag=f'"{etag}"', response=respuesta)
    return proteger(respuesta, publico=publica)


def _buscar(ruta: str) -> tuple[Any, Any]:
    """The image stored at ``ruta``, or whose rendition is, and that file; (None, None)."""
    if "\x00" in ruta:
        return None, None
    modelo = get_image_model()
    original = modelo._default_manager.filter(file=ruta).first()
    if original is not None:
        return original, original.file
    version = modelo.get_rendition_model().objects.filter(file=ruta).select_related("image").first()
    return (version.image, version.file) if version is not None else (None, None)
