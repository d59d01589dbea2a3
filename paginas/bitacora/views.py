"""Public pages of the log: versions of an object, how to verify, the manifest."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from paginas.bitacora import firma, manifiesto, versiones
from paginas.bitacora.cabeza import cabeza_publica
from paginas.bitacora.cifras import emergencias
from paginas.bitacora.models import Asiento
from paginas.bitacora.presentacion.diferencia import comparar
from paginas.bitacora.presentacion.palabras import campos
from paginas.models.base import plantilla_base

ULTIMOS = 10


def de_un_objeto(request: HttpRequest, clave: str) -> HttpResponse:
    """Versions of an object and, with ``?de=&a=``, what changed between two of them."""
    objeto = versiones.objeto_publico(clave)
    if objeto is None:
        return _ya_no(request, clave)
    todas = versiones.versiones_de(clave)
    ocultos = versiones.reservados_hoy(todas)
    legibles = [v for v in todas if not v.reservada]
    de, a = _elegida(request, "de", legibles), _elegida(request, "a", legibles)
    contexto = {
        "plantilla_base": plantilla_base(),
        "objeto": objeto,
        "rotulo": todas[-1].contenido.get("rotulo", "") if todas else str(objeto),
        "clave": clave,
        "url": objeto.url if hasattr(objeto, "url") else objeto.get_absolute_url(),
        "versiones": todas[::-1],
        "legibles": legibles[::-1],
        "asientos": versiones.asientos_de(clave)[::-1],
        "de": de,
        "a": a,
    }
    if de and a:
        contexto["cambios"] = comparar(campos(de.contenido, ocultos), campos(a.contenido, ocultos))
    return render(request, "paginas/bitacora/versiones.html", contexto)


def una_version(request: HttpRequest, clave: str, numero: int) -> HttpResponse:
    """One version in words, exactly as it was published."""
    if versiones.objeto_publico(clave) is None:
        return _ya_no(request, clave)
    todas = versiones.versiones_de(clave)
    version = _de_numero(todas, numero)
    ocultos = versiones.reservados_hoy(todas)
    contexto = {
        "plantilla_base": plantilla_base(),
        "clave": clave,
        "rotulo": version.contenido.get("rotulo", ""),
        "version": version,
        "es_la_ultima": version is todas[-1],
        "campos": campos(version.contenido, ocultos),
        "descargable": not (version.reservada or versiones.oculta_algo(version, ocultos)),
    }
    return render(request, "paginas/bitacora/version.html", contexto)


def contenido(request: HttpRequest, clave: str, numero: int) -> HttpResponse:
    """The exact text whose SHA-256 the log holds.

    Raises ``Http404`` for a blanked version and for one that holds the text of a point
    reserved later.
    """
    if versiones.objeto_publico(clave) is None:
        return _ya_no(request, clave)
    todas = versiones.versiones_de(clave)
    version = _de_numero(todas, numero)
    if version.reservada or versiones.oculta_algo(version, versiones.reservados_hoy(todas)):
        raise Http404("El contenido de esa versión está reservado.")
    return HttpResponse(version.texto, content_type="application/json; charset=utf-8")


def verificacion(request: HttpRequest) -> HttpResponse:
    contexto = {
        "plantilla_base": plantilla_base(),
        "cabeza": cabeza_publica(),
        "llaves": {i: firma.pem(llave).decode() for i, llave in firma.publicas().items()},
        "emergencias": emergencias(),
        "ultimos": Asiento.objects.order_by("-numero")[:ULTIMOS],
    }
    return render(request, "paginas/bitacora/verificacion.html", contexto)


def descargar_manifiesto(request: HttpRequest) -> StreamingHttpResponse:
    respuesta = StreamingHttpResponse(
        manifiesto.escribir(), content_type="application/json; charset=utf-8"
    )
    respuesta["Content-Disposition"] = (
        f'attachment; filename="manifiesto-{cabeza_publica().numero}.json"'
    )
    respuesta["Cache-Control"] = "no-store"
    return respuesta


def _ya_no(request: HttpRequest, clave: str) -> HttpResponse:
    """410 for what was withdrawn; 404 for what is restricted, a draft, or never was.

    Neither says more than that: no title, no text.
    """
    if not versiones.se_retiro(clave):
        raise Http404("No hay versiones públicas con esa clave.")
    contexto = {"plantilla_base": plantilla_base()}
    respuesta = render(request, "paginas/bitacora/retirado.html", contexto, status=410)
    respuesta["X-Robots-Tag"] = "noindex"
    return respuesta


def _elegida(
    request: HttpRequest, cual: str, legibles: list[versiones.Version]
) -> versiones.Version | None:
    pedido = request.GET.get(cual, "")
    return next((v for v in legibles if str(v.numero) == pedido), None)


def _de_numero(todas: list[versiones.Version], numero: int) -> versiones.Version:
    for version in todas:
        if version.numero == numero:
            return version
    raise Http404("Esa versión no existe.")
