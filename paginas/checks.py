"""System checks of the module: what a forgotten declaration would break in silence."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.management import get_commands
from modelcluster.fields import ParentalKey

from paginas.bitacora.contenido import versionado_de
from paginas.revision.registro import DE_REGISTRO, FIJOS, PRIVADOS, REVISADOS, modelos_revisados

PROPIAS = ("paginas", "snippets")


@checks.register(checks.Tags.models)
def clases_de_registros(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Every model of the module stands in one of the three classes of records."""
    declarados = {*REVISADOS, *DE_REGISTRO, *PRIVADOS, *FIJOS}
    errores = []
    for app in PROPIAS:
        for modelo in apps.get_app_config(app).get_models():
            es_hijo = any(isinstance(campo, ParentalKey) for campo in modelo._meta.fields)
            propio = not es_hijo and not modelo._meta.proxy
            if propio and modelo._meta.label not in declarados:
                errores.append(
                    checks.Error(
                        f"{modelo._meta.label} has no class of record.",
                        hint="Add it to REVISADOS, DE_REGISTRO, PRIVADOS or FIJOS in "
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


@checks.register
def contenido_de_las_versiones(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Every reviewed model says what its snapshots hold."""
    return [
        checks.Error(
            f"{modelo._meta.label} is published and declares no content for its versions.",
            hint="Declare a Versionado in a «versionados» module of its application "
            "(see paginas/versionados/).",
            obj=modelo,
            id="paginas.E003",
        )
        for modelo in modelos_revisados()
        if versionado_de(modelo) is None
    ]


INTERMEDIARIOS = (
    "paginas.solicitudes.intermediarios.CambiosPorSolicitud",
    "paginas.solicitudes.intermediarios.DireccionesQueResponden",
)


@checks.register
def intermediarios(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """The site answers for addresses that were public, and its admin leads to the request."""
    puestos = getattr(settings, "MIDDLEWARE", [])
    return [
        checks.Error(
            f"{faltante} is not in MIDDLEWARE.",
            hint="Add it after AuthenticationMiddleware and MessageMiddleware "
            "(docs/guias/anadir-a-un-sitio.md).",
            id="paginas.E013",
        )
        for faltante in INTERMEDIARIOS
        if faltante not in puestos
    ]
