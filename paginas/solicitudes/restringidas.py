"""What an address answers while its page is restricted: that it is, since when and why.

Wagtail alone sends everybody to a login form that explains nothing.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from wagtail.models import Page, PageViewRestriction

from paginas.models.base import plantilla_base
from paginas.revision.registro import es_revisado
from paginas.solicitudes.estados import EstadoSolicitud, Pedido
from paginas.solicitudes.identidad import codigo_de, del_objeto, tipo_de
from paginas.solicitudes.models import SolicitudDeCambio


def explicar(pagina: Page, request: HttpRequest) -> HttpResponse | None:
    """A 403 with type, code, dates and the reviewed reason; None for who may read it.

    Only of what was public when it was restricted by a request: what never was is not
    announced.
    """
    if not es_revisado(pagina) or pagina.first_published_at is None:
        return None
    cierra = next(
        (r for r in pagina.get_view_restrictions() if not r.accept_request(request)), None
    )
    if cierra is None or cierra.restriction_type == PageViewRestriction.PASSWORD:
        return None
    solicitud = SolicitudDeCambio.objects.filter(
        **del_objeto(cierra.page),
        accion=Pedido.RESTRICCION,
        estado=EstadoSolicitud.APROBADA,
        decidida__gt=pagina.first_published_at,
    ).first()
    if solicitud is None:
        return None
    entrada = getattr(settings, "WAGTAIL_FRONTEND_LOGIN_URL", reverse("wagtailcore_login"))
    contexto = {
        "plantilla_base": plantilla_base(),
        "tipo": tipo_de(pagina),
        "codigo": codigo_de(pagina),
        "publicado": pagina.first_published_at,
        "solicitud": solicitud,
        "entrada": redirect_to_login(request.get_full_path(), entrada).url,
    }
    respuesta = render(request, "paginas/restringida.html", contexto, status=403)
    respuesta["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(respuesta)
    return respuesta
