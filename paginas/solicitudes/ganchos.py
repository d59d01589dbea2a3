"""Hooks of Wagtail's admin: the pages of requests, and «Pedir…» in its menus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import policy_registry

from paginas.revision.registro import es_revisado, modelos_revisados
from paginas.solicitudes import botones
from paginas.solicitudes.panel import PanelSolicitudes
from paginas.solicitudes.restringidas import explicar


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern | URLResolver]:
    return [path("solicitudes/", include("paginas.solicitudes.urls"))]


@hooks.register("register_admin_menu_item")
def entrada_del_menu() -> MenuItem:
    """Beside «Revisión»: the other half of what waits for a second person."""
    return MenuItem(
        "Solicitudes",
        reverse("mesa_solicitudes:lista"),
        name="solicitudes",
        icon_name="clipboard-list",
        order=151,
    )


@hooks.register("construct_homepage_panels")
def panel_de_inicio(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(PanelSolicitudes())


@hooks.register("register_page_listing_more_buttons")
def en_los_listados(page: Page, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if page.permissions_for_user(user).can_edit():
        yield from botones.botones(page)


@hooks.register("register_page_header_buttons")
def en_la_cabecera(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if page.permissions_for_user(user).can_edit():
        yield from botones.botones(page, prioridad=60)


@hooks.register("register_snippet_listing_buttons")
def en_los_registros(snippet: Model, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if _edita(user, snippet):
        yield from botones.botones(snippet)


@hooks.register("construct_page_action_menu")
def en_el_editor_de_paginas(menu_items: list[Any], request: HttpRequest, context: Any) -> None:
    menu_items += [e for e in botones.entradas_de_pagina() if e.is_shown(context)]


@hooks.register("construct_snippet_action_menu")
def en_el_editor_de_registros(menu_items: list[Any], request: HttpRequest, context: Any) -> None:
    if not issubclass(context["model"], modelos_revisados()):
        return
    # Wagtail offers it to superusers whatever the policy says.
    menu_items[:] = [item for item in menu_items if item.name != "action-unpublish"]
    menu_items += [e for e in botones.entradas_de_registro() if e.is_shown(context)]


@hooks.register("before_serve_page")
def explicar_la_restriccion(
    page: Page, request: HttpRequest, serve_args: Any, serve_kwargs: Any
) -> HttpResponse | None:
    return explicar(page, request)


@hooks.register("before_copy_page")
def sin_alias(request: HttpRequest, page: Page) -> HttpResponse | None:
    """An alias, or a copy kept live, would be public at an address nobody reviewed."""
    publica = request.POST.get("alias") or request.POST.get("publish_copies")
    if not publica or not _tiene_de_los_nuestros(page):
        return None
    messages.error(request, "Lo que se revisa no se publica copiándolo: copie solo el borrador.")
    return redirect("wagtailadmin_pages:copy", page.pk)


@hooks.register("before_convert_alias_page")
def alias_quieto(request: HttpRequest, page: Page) -> HttpResponse | None:
    if not es_revisado(page):
        return None
    messages.error(request, "Esta copia sigue a una página revisada: pida su retiro.")
    return redirect("wagtailadmin_explore", page.get_parent().pk)


@hooks.register("before_delete_page")
def con_lo_nuestro_dentro(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A page of the site itself that holds something of ours that was public."""
    dentro = page.get_descendants(inclusive=True).filter(first_published_at__isnull=False)
    publicado = next((p for p in dentro.specific() if es_revisado(p)), None)
    if publicado is None:
        return None
    messages.error(request, f"Dentro está «{publicado}», que ya fue público y no se borra.")
    return redirect("wagtailadmin_explore", page.pk)


def _tiene_de_los_nuestros(pagina: Page) -> bool:
    return any(es_revisado(p) for p in pagina.get_descendants(inclusive=True).specific())


def _edita(persona: Any, registro: Model) -> bool:
    return es_revisado(registro) and policy_registry.get_by_type(
        type(registro)
    ).user_has_permission(persona, "change")
