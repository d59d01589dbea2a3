"""Connects the search tools to Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.urls import URLResolver, include, path
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem

from busqueda.administrar.menu import menu
from busqueda.administrar.viewsets import destacados, sinonimos


@hooks.register("register_admin_viewset")
def herramientas() -> Any:
    return [sinonimos, destacados]


@hooks.register("register_admin_urls")
def urls() -> list[URLResolver]:
    return [path("buscador/", include("busqueda.administrar.urls"))]


@hooks.register("register_admin_menu_item")
def entrada_del_menu() -> SubmenuMenuItem:
    return menu()
