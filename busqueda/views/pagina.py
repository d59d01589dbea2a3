"""The public search page."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from busqueda.consulta import buscar as responder
from busqueda.enlaces import direccion, fichas, paginas
from busqueda.errores import MotorNoDisponible, TiempoAgotado
from busqueda.listas import listas
from busqueda.parametros import leer
from busqueda.respuesta import Orden
from busqueda.sin_resultados.registro import anotar, termino_de
from busqueda.views.despues import despues

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

registro_de_sucesos = logging.getLogger(__name__)
_ORDENES = (
    (Orden.RELEVANCIA, "Relevancia"),
    (Orden.FECHA, "Más recientes"),
    (Orden.FECHA_ASCENDENTE, "Más antiguos"),
)


@require_safe
def buscar(request: HttpRequest) -> HttpResponse:
    """The public search page. An engine that fails is said, with status 503; a search that takes
    too long is said too."""
    leida = leer(request.GET)
    peticion = leida.peticion
    respuesta, agotada = None, False
    try:
        respuesta = responder(peticion)
    except TiempoAgotado:
        # What was asked is at fault, not the engine: nothing is broken for anybody else.
        registro_de_sucesos.warning("una búsqueda agotó su tiempo")
        agotada = True
    except MotorNoDisponible:
        registro_de_sucesos.exception("la búsqueda no está disponible")
    contexto = {
        "plantilla_base": getattr(settings, "MESA_PLANTILLA_BASE", "busqueda/base.html"),
        "peticion": peticion,
        "respuesta": respuesta,
        "agotada": agotada,
        "avisos": leida.avisos,
        "listas": listas(peticion, respuesta) if respuesta else (),
        "fichas": fichas(peticion, respuesta),
        "paginas": paginas(peticion, respuesta) if respuesta else {},
        "ordenes": [
            (nombre, direccion(peticion, orden=orden.value), orden is peticion.orden)
            for orden, nombre in _ORDENES
        ],
        "preguntada": bool(peticion.q or peticion.filtros or peticion.desde or peticion.hasta),
        "primera": direccion(peticion),
        "permanente": request.build_absolute_uri(request.path + direccion(peticion)),
        "canal": reverse("busqueda:feed") + direccion(peticion, orden=None),
        "corregida": direccion(peticion, q=respuesta.quiso_decir)
        if respuesta and respuesta.quiso_decir
        else "",
    }
    estado = 200 if respuesta or agotada else 503
    pagina = render(request, "busqueda/buscar.html", contexto, status=estado)
    termino = termino_de(peticion, respuesta) if respuesta else ""
    if not termino:
        return pagina
    return despues(pagina, partial(anotar, termino, hoy=timezone.localdate()))
