"""Connects the search tools to Wagtail's admin. The only module that imports modeladmin."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLResolver, include, path
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin, modeladmin_register

from busqueda.administrar.menu import menu
from busqueda.administrar.tablero import botones_de
from busqueda.administrar.viewsets import destacados, sinonimos
from busqueda.models import TableroSinResultados


@hooks.register("register_admin_viewset")
def herramientas() -> Any:
    return [sinonimos, destacados]


@hooks.register("register_admin_urls")
def urls() -> list[URLResolver]:
    return [path("buscador/", include("busqueda.administrar.urls"))]


@hooks.register("register_admin_menu_item")
def entrada_del_menu() -> SubmenuMenuItem:
    return menu()


class SoloSeLee(PermissionHelper):
    """Whoever has the «view» permission of the proxy reads; nobody writes, superusers neither."""

    def user_can_list(self, user: Any) -> bool:
        return self.user_has_specific_permission(user, self.get_perm_codename("view"))

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False


class Tablero(ModelAdmin):
    """A board over a proxy model: a list with filters and export, and nothing to change."""

    permission_helper_class = SoloSeLee
    history_view_enabled = False
    add_to_admin_menu = False


class FiltroDeVeces(SimpleListFilter):
    title = "veces"
    parameter_name = "veces"
    validos = ("2", "5", "20")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("2", "Dos o más"), ("5", "Cinco o más"), ("20", "Veinte o más")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        elegido = self.value()
        return queryset.filter(veces__gte=int(elegido)) if elegido in self.validos else queryset


class FiltroDeDias(SimpleListFilter):
    title = "último día"
    parameter_name = "dias"
    validos = ("7", "30")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("7", "Últimos siete días"), ("30", "Últimos treinta días")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        elegido = self.value()
        if elegido not in self.validos:
            return queryset
        desde = timezone.localdate() - timedelta(days=int(elegido))
        return queryset.filter(ultimo_dia__gt=desde)


class BotonesDelTablero(ButtonHelper):
    def get_buttons_for_obj(self, obj: Any, *args: Any, **kw: Any) -> list[dict[str, Any]]:
        return botones_de(obj, self.request.user)


@modeladmin_register
class SinResultadosAdmin(Tablero):
    model = TableroSinResultados
    menu_icon = "warning"
    button_helper_class = BotonesDelTablero
    list_display = ("termino", "veces", "primer_dia", "ultimo_dia")
    list_filter = (FiltroDeVeces, FiltroDeDias)
    list_export = ("termino", "veces", "primer_dia", "ultimo_dia")
    export_filename = "busquedas-sin-resultados"
    search_fields = ("termino",)
