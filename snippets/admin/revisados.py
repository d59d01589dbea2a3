"""Reviewed records in the admin: drafts, history, review."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import ObjectList, PublishingPanel, TabbedInterface
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from snippets.formularios_acuerdo import FormularioAcuerdo
from snippets.models import Acuerdo, Compromiso, Hito, PlanAccion


def formulario(modelo: type, base: type | None = None) -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(modelo.panels, heading="Contenido"),
            ObjectList([PublishingPanel()], heading="Programación"),
        ],
        base_form_class=base,
    )


class FiltroAcuerdos(WagtailFilterSet):
    class Meta:
        model = Acuerdo
        fields = ["organo", "estado", "anio", "live"]


class AcuerdoViewSet(SnippetViewSet):
    model = Acuerdo
    icon = "tasks"
    menu_label = "Acuerdos"
    list_display = [
        "codigo_mostrado",
        "titulo",
        "organo",
        "estado_etiqueta",
        "plazo_vigente",
        "live",
    ]
    list_export = [
        "codigo_mostrado",
        "titulo",
        "texto",
        "organo",
        "estado",
        "plazo",
        "plazo_vigente",
    ]
    filterset_class = FiltroAcuerdos
    ordering = ["-fecha_adopcion", "-numero"]
    edit_handler = formulario(Acuerdo, FormularioAcuerdo)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Acuerdo]:
        return Acuerdo.objects.con_relaciones()


class CompromisoViewSet(SnippetViewSet):
    model = Compromiso
    icon = "list-ul"
    menu_label = "Compromisos"
    list_display = ["__str__", "plan", "live"]
    edit_handler = formulario(Compromiso)


class HitoViewSet(SnippetViewSet):
    model = Hito
    icon = "success"
    menu_label = "Hitos"
    list_display = ["numero_visible", "compromiso", "codigo", "live"]
    edit_handler = formulario(Hito)


class PlanAccionViewSet(SnippetViewSet):
    model = PlanAccion
    icon = "calendar-alt"
    menu_label = "Planes de acción"
    list_display = ["nombre", "codigo", "live"]
    edit_handler = formulario(PlanAccion)


class GrupoRendicion(SnippetViewSetGroup):
    menu_label = "Acuerdos"  # longer words are cut in the menu
    menu_icon = "tasks"
    menu_order = 160
    items = (AcuerdoViewSet, CompromisoViewSet, HitoViewSet, PlanAccionViewSet)
