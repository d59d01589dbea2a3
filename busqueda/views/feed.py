"""A search as an Atom feed."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from busqueda import registro
from busqueda.atom import en_atom
from busqueda.enlaces import direccion
from busqueda.errores import MotorNoDisponible, TiempoAgotado
from busqueda.novedades import novedades
from busqueda.parametros import leer

if TYPE_CHECKING:
    from django.http import HttpRequest

registro_de_sucesos = logging.getLogger(__name__)
SEGUNDOS_GUARDADO = 60
_TIPO = "application/atom+xml; charset=utf-8"
_TEXTO = "text/plain; charset=utf-8"
AGOTADO = "Esta búsqueda pide demasiado trabajo: añada palabras o filtros.\n"
SIN_MOTOR = "La búsqueda no está disponible en este momento. Vuelva a intentarlo en unos minutos.\n"


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """What is newest of a search; the same parameters as its page, but order and page.

    422 when the search takes too long; 503 when the database fails: a reader keeps what it had.
    """
    peticion = leer(request.GET).peticion
    try:
        canal = novedades(peticion)
    except TiempoAgotado:
        return HttpResponse(AGOTADO, status=422, content_type=_TEXTO)
    except MotorNoDisponible:
        registro_de_sucesos.exception("el canal de una búsqueda no está disponible")
        return HttpResponse(
            SIN_MOTOR, status=503, content_type=_TEXTO, headers={"Retry-After": "300"}
        )
    pedido = direccion(peticion, orden=None)
    xml = en_atom(
        canal.novedades,
        titulo=f"Búsqueda: {canal.nombre}",
        pagina=request.build_absolute_uri(reverse("busqueda:buscar") + pedido),
        propia=request.build_absolute_uri(reverse("busqueda:feed") + pedido),
        constancias=registro.constancias(),
        absoluta=request.build_absolute_uri,
    )
    respuesta = HttpResponse(xml, content_type=_TIPO)
    etag = quote_etag(hashlib.sha256(xml.encode()).hexdigest()[:32])
    respuesta["ETag"] = etag
    patch_cache_control(respuesta, public=True, max_age=SEGUNDOS_GUARDADO)
    return get_conditional_response(request, etag=etag, response=respuesta) or respuesta
