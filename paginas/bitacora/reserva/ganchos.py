"""Puts the page of blanked versions into the admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from paginas.bitacora.reserva.verbos import PERMISO


class EntradaDeReservas(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISO)


@hooks.register("register_admin_urls")
def urls_de_reservas() -> list[URLPattern | URLResolver]:
    return [path("versiones-reservadas/", include("paginas.bitacora.reserva.urls"))]


@hooks.register("register_reports_menu_item")
def entrada_de_reservas() -> MenuItem:
    return EntradaDeReservas(
        "Versiones reservadas", reverse("mesa_reservas:lista"), icon_name="lock", order=900
    )
