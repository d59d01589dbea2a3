"""System checks of the review: side doors a site could open without noticing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core import checks
from django.db import connection
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string
from wagtail.models import Page, Workflow

from paginas.revision.registro import modelos_revisados


@checks.register(checks.Tags.urls)
def sin_apis_de_wagtail(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Wagtail's public API shows pages and files as it likes, not as ``publicos()`` says."""
    from wagtail.api.v2.views import BaseAPIViewSet

    montadas = set()
    for patron in _patrones(get_resolver()):
        clase = getattr(patron.callback, "cls", None) or getattr(
            patron.callback, "view_class", None
        )
        if clase is None or not issubclass(clase, BaseAPIViewSet):
            continue
        # The chooser's own, for people of the admin.
        if not (clase.__module__.startswith("wagtail.") and ".admin." in clase.__module__):
            montadas.add(clase.__name__)
    return [
        checks.Error(
            f"Wagtail's API is mounted ({nombre}).",
            hint="Take its router out of the urls: the module's own API shows what is public.",
            id="paginas.E010",
        )
        for nombre in sorted(montadas)
    ]


def _patrones(resolvedor: URLResolver) -> Iterator[URLPattern]:
    for patron in resolvedor.url_patterns:
        if isinstance(patron, URLResolver):
            yield from _patrones(patron)
        else:
            yield patron


@checks.register(checks.Tags.database)
def todo_lo_revisado_tiene_revision(
    app_configs: Any, databases: Any = None, **kw: Any
) -> list[checks.CheckMessage]:
    """Every reviewed model is bound to the module's flow, active, with its one task."""
    from paginas.revision.instalacion import FLUJO
    from paginas.revision.pasos import es_el_flujo

    tablas = connection.introspection.table_names() if databases else []
    if "wagtailcore_workflowcontenttype" not in tablas:
        return []
    if not Workflow.objects.filter(name=FLUJO).exists():
        return []  # not installed yet: the migrations that install it may be running
    return [
        # Not an error: «migrate» runs this too, before what installs it.
        checks.Warning(
            f"{modelo._meta.label} has no review: nothing of it can be sent nor published.",
            hint="Run «manage.py instalar_mesa», and look at the workflow in the admin.",
            obj=modelo,
            id="paginas.W011",
        )
        for modelo in modelos_revisados()
        if not modelo._meta.abstract and not es_el_flujo(modelo.get_default_workflow())
    ]


@checks.register
def nada_revisado_en_modeladmin(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """wagtail-modeladmin ignores drafts and reviews, and lists pages to everybody."""
    try:
        registros = import_string("wagtail_modeladmin.options.ModelAdmin")
    except ImportError:
        return []
    return [
        checks.Error(
            f"{clase.__name__} puts {clase.model._meta.label}, a reviewed model, in modeladmin.",
            hint="Use SnippetViewSet, or a proxy with a read-only class for boards.",
            id="paginas.E012",
        )
        for clase in _clases(registros)
        if isinstance(getattr(clase, "model", None), type)
        and issubclass(clase.model, (*modelos_revisados(), Page))
        and not clase.model._meta.proxy
    ]


def _clases(base: type) -> Iterator[type]:
    for clase in base.__subclasses__():
        yield clase
        yield from _clases(clase)
