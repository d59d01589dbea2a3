"""The search tools in Wagtail's admin: lists and forms whose changes go through the verbs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import path
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from busqueda.administrar.formularios import FormularioDestacado, FormularioSinonimos
from busqueda.administrar.listas import ListaDestacados
from busqueda.administrar.vistas import historia_de
from busqueda.mejoras import verbos
from busqueda.mejoras.models import Destacado, GrupoSinonimos


class ConVerbo:
    """A form whose saving is the verb: with its history, and its refusals as messages."""

    def save_instance(self) -> Any:
        return verbos.guardar(objeto=self.form.instance, persona=self.request.user)

    def form_valid(self, form: forms.ModelForm) -> HttpResponse:
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except ValidationError as error:
            form.add_error(None, error)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class Creacion(ConVerbo, generic.CreateView):
    def get_initial(self) -> dict[str, str]:
        """What a link of another page proposes («crear sinónimo» from a search)."""
        propuestos = self.get_form_class().propuestos
        return {c: self.request.GET[c][:200] for c in propuestos if c in self.request.GET}


class Edicion(ConVerbo, generic.EditView):
    pass


class Eliminacion(generic.DeleteView):
    def delete_action(self) -> None:
        verbos.eliminar(objeto=self.object, persona=self.request.user)


class HerramientaDelBuscador(ModelViewSet):
    """No copies, no «usage» of what nothing points at, and a history of our own."""

    add_view_class = Creacion
    edit_view_class = Edicion
    delete_view_class = Eliminacion
    copy_view_enabled = False
    add_to_reference_index = False
    formulario: type[forms.ModelForm]

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return self.formulario

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        comunes = super().get_common_view_kwargs(**kwargs)
        del comunes["usage_url_name"]
        return comunes

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        tipo = ContentType.objects.get_for_model(self.model)
        return Permission.objects.filter(content_type=tipo)

    def get_urlpatterns(self) -> list[Any]:
        propias = ("index", "index_results", "add", "edit", "delete")
        return [
            *(ruta for ruta in super().get_urlpatterns() if ruta.name in propias),
            path("historia/<int:pk>/", historia_de(self.model), name="history"),
        ]


class Sinonimos(HerramientaDelBuscador):
    model = GrupoSinonimos
    name = "buscador_sinonimos"
    url_prefix = "buscador/sinonimos"
    icon = "link"
    menu_label = "Sinónimos"
    formulario = FormularioSinonimos
    template_prefix = "busqueda/admin/sinonimos/"
    list_display = ["__str__", "nota"]
    list_filter = ["clase"]
    list_export = ["clase", "expresiones", "nota"]
    export_filename = "sinonimos"
    search_fields = ["expresiones", "nota"]
    search_backend_name = None


class Destacados(HerramientaDelBuscador):
    model = Destacado
    name = "buscador_destacados"
    url_prefix = "buscador/destacados"
    icon = "pick"
    menu_label = "Destacados"
    formulario = FormularioDestacado
    index_view_class = ListaDestacados
    list_display = [
        "__str__",
        Column("destino", label="Qué se destaca"),
        Column("situacion", label="Situación"),
        "orden",
    ]
    list_filter = ["cuando"]
    list_export = ["consultas", "cuando", "clave", "orden", "desde", "hasta", "nota"]
    export_filename = "destacados"
    search_fields = ["consultas", "clave", "nota"]
    search_backend_name = None


sinonimos = Sinonimos()
destacados = Destacados()
