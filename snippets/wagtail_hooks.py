"""Connects the records to Wagtail's admin. The only module that imports modeladmin."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.filters import RelatedFieldListFilter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register
from wagtail_modeladmin.views import DeleteView

from snippets.admin.revisados import GrupoRendicion
from snippets.errores import RegistroEnUso
from snippets.models import Etiqueta, Institucion, Membresia, Organo
from snippets.referencias import que_lo_usan

register_snippet(GrupoRendicion)


class FiltroDeRelacion(RelatedFieldListFilter):
    """Django's own asks its admin site for the order, and that app is not installed."""

    def field_admin_ordering(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        return ()


class BorradoDeRegistro(DeleteView):
    """Says what uses the record; modeladmin's own answer cannot follow hidden relations."""

    def post(self, request: HttpRequest, *args: Any, **kw: Any) -> HttpResponse:
        usos = que_lo_usan(self.instance)
        if usos:
            messages.error(request, str(RegistroEnUso.de(self.instance, usos)))
            return redirect(self.index_url)
        return super().post(request, *args, **kw)


class OrganoAdmin(ModelAdmin):
    model = Organo
    delete_view_class = BorradoDeRegistro
    menu_label = "Órganos"
    menu_icon = "group"
    list_display = ("nombre", "sigla", "base_legal")
    search_fields = ("nombre", "sigla")
    inspect_view_enabled = True


class InstitucionAdmin(ModelAdmin):
    model = Institucion
    delete_view_class = BorradoDeRegistro
    menu_label = "Instituciones"
    menu_icon = "site"
    list_display = ("nombre", "sigla", "sector", "sucedida_por")
    list_filter = ("sector", "es_demostracion")
    list_export = ("sigla", "nombre", "sector", "sitio_web", "fuente")
    export_filename = "instituciones"
    search_fields = ("nombre", "sigla")
    inspect_view_enabled = True


class MembresiaAdmin(ModelAdmin):
    model = Membresia
    delete_view_class = BorradoDeRegistro
    menu_label = "Membresías"
    menu_icon = "user"
    list_display = ("institucion", "organo", "calidad", "desde", "hasta")
    list_filter = (("organo", FiltroDeRelacion), "calidad", "institucion__sector")
    list_export = ("organo", "institucion", "calidad", "desde", "hasta", "fuente")
    list_select_related = ("organo", "institucion")
    export_filename = "membresias"
    search_fields = ("institucion__nombre", "institucion__sigla", "organo__nombre")


class EtiquetaAdmin(ModelAdmin):
    model = Etiqueta
    delete_view_class = BorradoDeRegistro
    menu_label = "Etiquetas"
    menu_icon = "tag"
    list_display = ("name", "familia")
    list_filter = ("familia",)
    search_fields = ("name",)


@modeladmin_register
class GrupoRegistros(ModelAdminGroup):
    menu_label = "Registros"
    menu_icon = "folder-open-inverse"
    menu_order = 170
    items = (OrganoAdmin, InstitucionAdmin, MembresiaAdmin, EtiquetaAdmin)
