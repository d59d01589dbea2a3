"""System checks of the module: what a forgotten declaration would break in silence."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core import checks
from django.core.management import get_commands
from modelcluster.fields import ParentalKey

from paginas.revision.registro import DE_REGISTRO, FIJOS, REVISADOS

PROPIAS = ("paginas", "snippets")


@checks.register(checks.Tags.models)
def clases_de_registros(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Every model of the module stands in one of the three classes of records."""
    declarados = {*REVISADOS, *DE_REGISTRO, *FIJOS}
    errores = []
    for app in PROPIAS:
        for modelo in apps.get_app_config(app).get_models():
            es_hijo = any(isinstance(campo, ParentalKey) for campo in modelo._meta.fields)
            if not es_hijo and modelo._meta.label not in declarados:
                errores.append(
                    checks.Error(
                        f"{modelo._meta.label} has no class of record.",
                        hint="Add it to REVISADOS, DE_REGISTRO or FIJOS in "
                        "paginas/revision/registro.py.",
                        obj=modelo,
                        id="paginas.E001",
                    )
                )
    return errores


@checks.register
def publicacion_programada(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """The command that publishes what is scheduled must be ours, package by package."""
    if get_commands().get("publish_scheduled") == "paginas":
        return []
    return [
        checks.Error(
            "Wagtail's own publish_scheduled would publish object by object.",
            hint='Put "paginas" before "wagtail" in INSTALLED_APPS.',
            id="paginas.E002",
        )
    ]
