"""The entry «Buscador» of the admin's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from busqueda.administrar.permisos import puede_ver

if TYPE_CHECKING:
    from django.http import HttpRequest

ORDEN = 180
ENTRADAS = (
    ("Estado", "buscador:estado", "info-circle"),
    ("Sinónimos", "buscador_sinonimos:index", "link"),
    ("Destacados", "buscador_destacados:index", "pick"),
    ("Sin resultados", "busqueda_tablerosinresultados_modeladmin_index", "warning"),
    ("Así se buscará", "buscador:probar", "search"),
    ("Historia", "buscador:historia", "history"),
)


class Entrada(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return puede_ver(request.user)


def menu() -> SubmenuMenuItem:
    items = [
        Entrada(etiqueta, reverse(ruta), name=ruta.replace(":", "-"), icon_name=icono, order=n)
        for n, (etiqueta, ruta, icono) in enumerate(ENTRADAS)
    ]
    return SubmenuMenuItem("Buscador", Menu(items=items), icon_name="search", order=ORDEN)
