"""Connects the follow-up board and the private contacts to Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register
from wagtail_modeladmin.views import IndexView

from paginas.acuerdos.filtros import anios
from paginas.seguimiento import tablero
from paginas.seguimiento.models import AcuerdoEnSeguimiento, ContactoInstitucional
from snippets import estados
from snippets.models import Institucion, Organo

Opciones = list[tuple[str, str]]


class SoloSeLee(PermissionHelper):
    """Whoever may «view» the proxy reads; nobody writes, superusers neither."""

    def user_can_list(self, user: Any) -> bool:
        return self.user_has_specific_permission(user, self.get_perm_codename("view"))

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False


class Filtro(SimpleListFilter):
    """Abstract: ``opciones`` and what choosing one does; unknown values change nothing."""

    def lookups(self, request: HttpRequest, model_admin: Any) -> Opciones:
        return self.opciones()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        validos = {str(codigo) for codigo, _ in self.lookup_choices}
        return self.aplicar(queryset, self.value()) if self.value() in validos else queryset


class PorEstado(Filtro):
    title, parameter_name = "estado", "estado"

    def opciones(self) -> Opciones:
        return list(estados.ETIQUETAS.items())

    def aplicar(self, acuerdos: QuerySet[Any], codigo: str) -> QuerySet[Any]:
        return tablero.en_estado(acuerdos, codigo)


class PorInstitucion(Filtro):
    title, parameter_name = "institución responsable", "institucion"

    def opciones(self) -> Opciones:
        return list(Institucion.objects.values_list("sigla", "nombre"))

    def aplicar(self, acuerdos: QuerySet[Any], codigo: str) -> QuerySet[Any]:
        return acuerdos.filter(responsables__institucion__sigla=codigo)


class PorOrgano(Filtro):
    title, parameter_name = "órgano", "organo"

    def opciones(self) -> Opciones:
        return list(Organo.objects.values_list("sigla", "nombre"))

    def aplicar(self, acuerdos: QuerySet[Any], codigo: str) -> QuerySet[Any]:
        return acuerdos.filter(organo__sigla=codigo)


class PorAnio(Filtro):
    title, parameter_name = "año", "anio"

    def opciones(self) -> Opciones:
        return list(anios())

    def aplicar(self, acuerdos: QuerySet[Any], codigo: str) -> QuerySet[Any]:
        return acuerdos.filter(anio=int(codigo))


class PorEvidencia(Filtro):
    title, parameter_name = "evidencia", "evidencia"

    def opciones(self) -> Opciones:
        return [("con", "Con evidencia publicada"), ("sin", "Sin evidencia publicada")]

    def aplicar(self, acuerdos: QuerySet[Any], codigo: str) -> QuerySet[Any]:
        return acuerdos.filter(probado=codigo == "con")


class SinBotones(ButtonHelper):
    def get_buttons_for_obj(self, obj: Any, *args: Any, **kw: Any) -> list[dict[str, Any]]:
        return [
            {
                "url": obj.get_absolute_url(),
                "label": "Ver",
                "classname": "button button-small button-secondary",
                "title": f"Ver la página pública de {obj.codigo}",
            }
        ]


class ListaDeSeguimiento(IndexView):
    def get_ordering(self, request: HttpRequest, queryset: QuerySet[Any]) -> list[Any]:
        """The longest overdue first, unless a column is asked for."""
        if self.ORDER_VAR in self.params:
            return super().get_ordering(request, queryset)
        return list(tablero.ORDEN)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Text that a spreadsheet would run as a formula leaves as text."""
        previo = super().preprocess_field_value(field, value, export_format)
        return tablero.celda(previo) if isinstance(previo, str) else previo


class SeguimientoAdmin(ModelAdmin):
    """Read-only: who is late, by how many days, and what nothing proves."""

    model = AcuerdoEnSeguimiento
    permission_helper_class = SoloSeLee
    button_helper_class = SinBotones
    index_view_class = ListaDeSeguimiento
    history_view_enabled = False
    menu_label = "Tablero de seguimiento"
    menu_icon = "tasks"
    list_display = (
        "codigo", "titulo", "responsables_", "estado_", "plazo_", "atraso", "evidencia",
    )  # fmt: skip
    list_filter = (PorEstado, PorInstitucion, PorOrgano, PorAnio, PorEvidencia)
    list_export = (
        "codigo", "titulo", "organo", "responsables_", "estado_", "plazo", "plazo_",
        "atraso", "evidencia",
    )  # fmt: skip
    export_filename = "seguimiento-de-acuerdos"
    search_fields = ("codigo", "titulo")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return tablero.consulta(AcuerdoEnSeguimiento.objects.all())

    def responsables_(self, acuerdo: Any) -> str:
        return tablero.responsables(acuerdo)

    def estado_(self, acuerdo: Any) -> str:
        return acuerdo.estado_etiqueta

    def plazo_(self, acuerdo: Any) -> Any:
        return acuerdo.plazo_vigente

    def atraso(self, acuerdo: Any) -> Any:
        return tablero.atraso(acuerdo)

    def evidencia(self, acuerdo: Any) -> str:
        return tablero.evidencia(acuerdo)

    responsables_.short_description = "responsables"  # type: ignore[attr-defined]
    estado_.short_description = "estado"  # type: ignore[attr-defined]
    plazo_.short_description = "fecha límite vigente"  # type: ignore[attr-defined]
    atraso.short_description = "días de atraso"  # type: ignore[attr-defined]
    evidencia.short_description = "evidencia"  # type: ignore[attr-defined]


class ContactoInstitucionalAdmin(ModelAdmin):
    model = ContactoInstitucional
    menu_label = "Contactos para recordar"
    menu_icon = "mail"
    list_display = ("institucion", "correo")
    search_fields = ("institucion__nombre", "institucion__sigla")


@modeladmin_register
class GrupoSeguimiento(ModelAdminGroup):
    menu_label = "Seguimiento"
    menu_icon = "tasks"
    menu_order = 165
    items = (SeguimientoAdmin, ContactoInstitucionalAdmin)
