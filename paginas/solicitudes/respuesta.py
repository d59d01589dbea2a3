"""What an address that was public answers once nothing is there any more."""

from __future__ import annotations

from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from wagtail.models import Page, Site

from paginas.models.base import plantilla_base
from paginas.revision.registro import es_revisado
from paginas.solicitudes import lapidas
from paginas.solicitudes.direcciones import destino_o_lapida
from paginas.solicitudes.identidad import del_objeto
from paginas.solicitudes.models import Lapida
from snippets.models import Acuerdo, Compromiso


def responder(request: HttpRequest) -> HttpResponse | None:
    """A 301 to where it is now, a 410 with its tombstone; None when it was never public."""
    ruta = request.path_info
    if "\0" in ruta:
        return None
    sitio = Site.find_for_request(request)
    hallado = destino_o_lapida(ruta, sitio) or _lapida_de_lo_pedido(request, sitio)
    if hallado is None:
        return None
    if isinstance(hallado, Lapida):
        return _pagina(request, hallado)
    return HttpResponsePermanentRedirect(_url(hallado, request))


def _pagina(request: HttpRequest, lapida: Lapida) -> HttpResponse:
    contexto = {"plantilla_base": plantilla_base(), "lapida": lapida}
    respuesta = render(request, "paginas/lapida.html", contexto, status=410)
    respuesta["X-Robots-Tag"] = "noindex"
    return respuesta


def _url(objeto: Model, request: HttpRequest) -> str:
    return objeto.get_url(request) if isinstance(objeto, Page) else objeto.get_absolute_url()


def _lapida_de_lo_pedido(request: HttpRequest, sitio: Site | None) -> Lapida | None:
    """The tombstone of what the view was asked for and did not show.

    What expired by the clock has none stored until the tidying command runs.
    """
    objeto = _lo_pedido(request, sitio)
    if objeto is None or not es_revisado(objeto) or objeto.first_published_at is None:
        return None
    if not objeto.live:
        return Lapida.objects.filter(**del_objeto(objeto)).first()
    if objeto.expire_at is not None and objeto.expire_at <= timezone.now():
        return lapidas.componer(objeto, motivo=lapidas.POR_FECHA, momento=objeto.expire_at)
    return None


def _lo_pedido(request: HttpRequest, sitio: Site | None) -> Model | None:
    vista = request.resolver_match
    if vista is None:
        return None
    if vista.view_name == "wagtail_serve" and sitio is not None:
        camino = vista.args[0] if vista.args else vista.kwargs.get("path", "")
        pagina = Page.objects.filter(url_path=f"{sitio.root_page.url_path}{camino}").first()
        return pagina.specific if pagina else None
    if vista.app_name == "mesa" and vista.url_name == "acuerdo":
        return Acuerdo.objects.filter(codigo=vista.kwargs["codigo"]).first()
    if vista.app_name == "mesa" and vista.url_name == "compromiso":
        plan, _, numero = vista.kwargs["codigo"].rpartition("-")
        if numero.isdecimal():
            return Compromiso.objects.filter(plan__codigo=plan, numero=numero).first()
    return None
