"""Connects the module to Wagtail's admin and to its document server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail_modeladmin.options import ModelAdmin, modeladmin_register

from paginas.bitacora.reserva import ganchos as ganchos_de_reservas
from paginas.enlaces import EnlaceADocumento, EnlaceAPagina
from paginas.ficheros.documentos import antes_de_servir
from paginas.ficheros.lotes import antes_del_lote, despues_del_lote
from paginas.ficheros.politica import congelar
from paginas.models import ContactoPermitido
from paginas.propuestas import aviso as aviso_de_propuestas
from paginas.propuestas.panel import PanelPropuestas
from paginas.revision.compartidas import aviso as aviso_de_su_acta
from paginas.revision.panel import PanelRevision
from paginas.revision.privacidad import aviso
from paginas.seguimiento import wagtail_hooks as ganchos_de_seguimiento
from paginas.solicitudes import ganchos

__all__ = [
    "ganchos",
    "ganchos_de_reservas",
    "ganchos_de_seguimiento",
]  # registers its own hooks when imported


@hooks.register("register_admin_urls")
def urls_de_revision() -> list[URLPattern | URLResolver]:
    # The admin's urls are read once every application has registered its policies.
    congelar()
    return [
        path("revision/delegaciones/", include("paginas.revision.delegaciones.urls")),
        path("revision/propuestas/", include("paginas.propuestas.urls")),
        path("revision/privacidad/", include("paginas.revision.privacidad.urls")),
        path("revision/archivos/", include("paginas.ficheros.urls_de_textos")),
        path("revision/", include("paginas.revision.urls")),
    ]


@hooks.register("register_admin_menu_item")
def entrada_del_menu() -> MenuItem:
    return MenuItem(
        "Revisión", reverse("mesa_revision:pendientes"), icon_name="clipboard-list", order=150
    )


@hooks.register("construct_homepage_panels")
def panel_de_inicio(request: HttpRequest, panels: list[Any]) -> None:
    panels += [PanelRevision(), PanelPropuestas()]


# Before Wagtail's own check of the collection, whose log-in page tells that a file exists.
@hooks.register("before_serve_document", order=-100)
def servir_documento(document: Any, request: HttpRequest) -> None:
    antes_de_servir(document, request)


@hooks.register("before_bulk_action")
def lote(request: HttpRequest, action_type: str, objects: Any, action: Any) -> Any:
    return antes_del_lote(request, action_type, objects, action)


@hooks.register("after_bulk_action")
def lote_hecho(request: HttpRequest, action_type: str, objects: Any, action: Any) -> None:
    despues_del_lote(action_type, objects, action)


@hooks.register("before_edit_page")
@hooks.register("before_edit_snippet")
def avisar_de_propuestas(request: HttpRequest, objeto: Any) -> None:
    aviso_de_propuestas.al_abrir(request, objeto)


@hooks.register("before_edit_snippet")
def avisar_de_su_acta(request: HttpRequest, instance: Any) -> None:
    aviso_de_su_acta.al_abrir(request, instance)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def avisar_de_datos_personales(request: HttpRequest, objeto: Any) -> None:
    aviso.al_guardar(request, objeto)


@hooks.register("register_page_header_buttons")
def boton_de_privacidad(
    page: Any, user: Any, next_url: str | None = None, view_name: str = ""
) -> Iterator[Any]:
    yield from aviso.boton(page, user)


@hooks.register("register_snippet_listing_buttons")
def boton_de_privacidad_en_registros(
    snippet: Any, user: Any, next_url: str | None = None
) -> Iterator[Any]:
    yield from aviso.boton(snippet, user)


@modeladmin_register
class ContactoPermitidoAdmin(ModelAdmin):
    model = ContactoPermitido
    menu_label = "Contactos"
    menu_icon = "mail"
    menu_order = 175
    list_display = ("institucion", "clase", "valor", "motivo")
    list_filter = ("clase",)
    search_fields = ("institucion", "valor")


# After Wagtail's own, which it replaces.
@hooks.register("register_rich_text_features", order=100)
def enlaces_de_los_textos(features: FeatureRegistry) -> None:
    features.register_link_type(EnlaceAPagina)
    features.register_link_type(EnlaceADocumento)
