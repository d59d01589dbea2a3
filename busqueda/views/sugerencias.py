"""Suggestions while typing, as JSON: plain text, never HTML."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from busqueda.errores import MotorNoDisponible
from busqueda.parametros import INVISIBLES
from busqueda.sugerencias.lectura import MAS_TEXTO, Propuesta, proponer

if TYPE_CHECKING:
    from django.http import HttpRequest

registro_de_sucesos = logging.getLogger(__name__)
# Short: what is withdrawn must not go on being proposed.
SEGUNDOS_GUARDADA = 60
# Still the same JSON, and no markup even for who takes it for a page.
_SIN_HTML = {ord(c): f"\\u{ord(c):04x}" for c in "<>&"}


@require_safe
def sugerencias(request: HttpRequest) -> HttpResponse:
    """``{"q": …, "sugerencias": [{"texto", "detalle", "clase", "url"}]}``; 503 when the database
    fails. ``url`` is the search that the suggestion asks for."""
    q = INVISIBLES.sub(" ", request.GET.get("q", "")[:MAS_TEXTO]).lstrip()
    estado, propuestas = 200, ()
    try:
        propuestas = proponer(q)
    except MotorNoDisponible:
        registro_de_sucesos.exception("no se pudieron leer las sugerencias")
        estado = 503
    datos = {"q": q, "sugerencias": [_como_dato(propuesta) for propuesta in propuestas]}
    respuesta = HttpResponse(
        json.dumps(datos).translate(_SIN_HTML), status=estado, content_type="application/json"
    )
    if estado == 200:
        patch_cache_control(respuesta, public=True, max_age=SEGUNDOS_GUARDADA)
    return respuesta


def _como_dato(propuesta: Propuesta) -> dict[str, str]:
    pedido = (
        {propuesta.clase: propuesta.codigo} if propuesta.codigo else {"q": propuesta.texto}
    )  # fmt: skip
    return {
        "texto": propuesta.texto,
        "detalle": propuesta.detalle,
        "clase": propuesta.clase,
        "url": f"{reverse('busqueda:buscar')}?{urlencode(pedido)}",
    }
