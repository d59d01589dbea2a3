"""Stock views that would change what is public, and the request each leads to.

The permission testers refuse them anyway, superusers included; this shows the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.models import Collection, Page

from paginas.revision.registro import modelos_revisados
from paginas.solicitudes.colecciones import guarda_algo_publico
from paginas.solicitudes.estados import Pedido

# The access of a page: restricting it or lifting its restriction, whichever it lacks.
ACCESO = "acceso"

# name of the stock view → (keyword of the page's id, what to ask for)
DE_PAGINAS: Mapping[str, tuple[str, str]] = {
    "wagtailadmin_pages:unpublish": ("page_id", Pedido.RETIRO),
    "wagtailadmin_pages:delete": ("page_id", Pedido.ELIMINACION),
    "wagtailadmin_pages:move": ("page_to_move_id", Pedido.TRASLADO),
    "wagtailadmin_pages:move_confirm": ("page_to_move_id", Pedido.TRASLADO),
    "wagtailadmin_pages:set_privacy": ("page_id", ACCESO),
}
# url name within a snippet's namespace → what to ask for
DE_REGISTROS: Mapping[str, str] = {"unpublish": Pedido.RETIRO, "delete": Pedido.ELIMINACION}
EN_GRUPO: Mapping[str, str] = {**DE_REGISTROS, "move": Pedido.TRASLADO}
EN_GRUPO_VISTA = "wagtail_bulk_action"
COLECCION_VISTA = "wagtailadmin_collections:set_privacy"
CON_SU_NOMBRE = frozenset({*DE_PAGINAS, EN_GRUPO_VISTA, COLECCION_VISTA})


def url_de_pedir(objeto: Model, accion: str) -> str:
    tipo = objeto.get_base_content_type()
    return reverse("mesa_solicitudes:pedir", args=[tipo.app_label, tipo.model, objeto.pk, accion])


def desvio(request: HttpRequest, kwargs: Mapping[str, Any]) -> HttpResponse | None:
    """Where a stock view must lead for what is public; None lets it go on."""
    vista = request.resolver_match
    if vista.view_name not in CON_SU_NOMBRE and vista.url_name not in DE_REGISTROS:
        # The user is not even looked at: reading the session would mark every public page.
        return None
    if not request.user.has_perm("wagtailadmin.access_admin"):
        return None
    if destino := DE_PAGINAS.get(vista.view_name):
        return _a_la_solicitud(Page.objects.filter(pk=kwargs[destino[0]]).first(), destino[1])
    if vista.url_name in DE_REGISTROS and (modelo := _de_registro(vista.view_name)):
        clave = str(kwargs.get("pk"))
        objeto = modelo.objects.filter(pk=clave).first() if clave.isdecimal() else None
        return _a_la_solicitud(objeto, DE_REGISTROS[vista.url_name])
    if vista.view_name == EN_GRUPO_VISTA and kwargs["action"] in EN_GRUPO:
        return _en_grupo(request, kwargs)
    if vista.view_name == COLECCION_VISTA:
        return _coleccion(request, kwargs["collection_id"])
    return None


def fue_publico(objeto: Model | None) -> bool:
    """Whether it is ours and was published once, without reading the specific page."""
    if objeto is None or objeto.first_published_at is None:
        return False
    clase = objeto.specific_class if isinstance(objeto, Page) else type(objeto)
    return clase is not None and issubclass(clase, modelos_revisados())


def _a_la_solicitud(objeto: Model | None, accion: str) -> HttpResponse | None:
    return redirect(url_de_pedir(objeto, accion)) if fue_publico(objeto) else None


def _de_registro(vista: str) -> type[Model] | None:
    for modelo in modelos_revisados():
        viewset = getattr(modelo, "snippet_viewset", None)
        if viewset and vista in (viewset.get_url_name(nombre) for nombre in DE_REGISTROS):
            return modelo
    return None


def _en_grupo(request: HttpRequest, kwargs: Mapping[str, Any]) -> HttpResponse | None:
    """One by one: each has its reason, its consequences and its second person."""
    tipo = ContentType.objects.filter(app_label=kwargs["app_label"], model=kwargs["model_name"])
    modelo = tipo.first().model_class() if tipo.exists() else None
    ids = [clave for clave in request.GET.getlist("id") if clave.isdecimal()]
    if modelo is None or not issubclass(modelo, (Page, *modelos_revisados())):
        return None
    publicados = [o for o in modelo.objects.filter(pk__in=ids) if fue_publico(o)]
    if not publicados:
        return None
    if len(publicados) == 1 and len(ids) == 1:
        return redirect(url_de_pedir(publicados[0], EN_GRUPO[kwargs["action"]]))
    nombres = ", ".join(f"«{o}»" for o in publicados)
    messages.error(
        request, f"Ya fue público, y su cambio se pide uno por uno con su motivo: {nombres}."
    )
    return redirect("mesa_solicitudes:lista")


def _coleccion(request: HttpRequest, coleccion_id: int) -> HttpResponse | None:
    coleccion = Collection.objects.filter(pk=coleccion_id).first()
    if coleccion is None or not guarda_algo_publico(coleccion):
        return None
    return render_modal_workflow(
        request,
        "paginas/admin/solicitudes/coleccion.html",
        None,
        {"coleccion": coleccion},
        json_data={"step": "set_privacy"},
    )
