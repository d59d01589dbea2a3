"""Stock views of Wagtail that name drafts and private files to whoever enters the admin.

They ask for ``access_admin`` and no more. Here they also ask for work with what they name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from paginas.revision.consulta import puede_ver
from paginas.revision.registro import modelos_revisados

DE_BORRADORES = frozenset(
    {
        "wagtailadmin_pages:move_confirm",
        "wagtailadmin_choose_page",
        "wagtailadmin_choose_page_child",
        "wagtailadmin_choose_page_search",
        "wagtailadmin_choose_page_chosen_multiple",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_reports:site_history_results",
    }
)
# They say «“…” is not awaiting moderation» on the next page, before any check.
DE_TAREAS = ("workflow_action", "collect_workflow_action_data", "workflow_preview")
API_DE_FICHEROS = ("wagtailadmin_api:documents:", "wagtailadmin_api:images:")
EN_GRUPO = "wagtail_bulk_action"
SIN_PERMISO = (
    "Aquí aparecen borradores o archivos que todavía no son públicos, y su cuenta no trabaja "
    "con ellos. Si los necesita, pida el permiso a quien administra el sitio."
)


def lee_borradores(persona: Any) -> bool:
    """Whether ``persona`` reviews (delegates too), audits, or writes pages or records."""
    if puede_ver(persona):
        return True
    modelos = (Page, *modelos_revisados())
    return any(_trabaja_con(persona, modelo, ("add", "change", "delete")) for modelo in modelos)


def trabaja_con_ficheros(persona: Any) -> bool:
    """Whether ``persona`` may choose or change documents or images, or reads drafts."""
    ficheros = (get_document_model(), get_image_model())
    acciones = ("add", "change", "delete", "choose")
    return any(_trabaja_con(persona, f, acciones) for f in ficheros) or lee_borradores(persona)


def negar(request: HttpRequest, kwargs: Mapping[str, Any]) -> HttpResponse | None:
    """The 403 of a stock view that would name what ``request.user`` may not read.

    None lets it go on. Whoever does not enter the admin is left to Wagtail's own check,
    and on any other view the user is not even looked at.
    """
    exigido = _exigido(request.resolver_match.view_name, kwargs)
    if exigido is None:
        return None
    persona = request.user
    if not persona.has_perm("wagtailadmin.access_admin") or exigido(persona):
        return None
    if not request.accepts("text/html") or request.resolver_match.view_name.startswith(
        API_DE_FICHEROS
    ):
        return JsonResponse({"message": SIN_PERMISO}, status=403)
    datos = {"motivo": SIN_PERMISO}
    return render(request, "paginas/admin/sin_permiso.html", datos, status=403)


def _exigido(vista: str, kwargs: Mapping[str, Any]) -> Any:
    if vista in DE_BORRADORES or _es_de_tareas(vista):
        return lee_borradores
    if vista.startswith(API_DE_FICHEROS):
        return trabaja_con_ficheros
    return _de_lote(kwargs) if vista == EN_GRUPO else None


def _es_de_tareas(vista: str) -> bool:
    espacio, _, nombre = vista.rpartition(":")
    return nombre in DE_TAREAS and espacio.startswith(("wagtailadmin_pages", "wagtailsnippets_"))


def _de_lote(kwargs: Mapping[str, Any]) -> Any:
    try:
        modelo = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return None
    if issubclass(modelo, (get_document_model(), get_image_model())):
        return trabaja_con_ficheros
    return lee_borradores if issubclass(modelo, (Page, *modelos_revisados())) else None


def _trabaja_con(persona: Any, modelo: Any, acciones: tuple[str, ...]) -> bool:
    return policy_registry.get_by_type(modelo).user_has_any_permission(persona, acciones)
