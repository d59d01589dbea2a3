"""The set-up of the portal: its home, its sections, its review."""

from __future__ import annotations

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page, Site, Workflow, WorkflowContentType

from paginas.bitacora import firma
from paginas.bitacora.inicio import asentar_lo_anterior
from paginas.revision.instalacion import FLUJO, dar_paginas, vaciar_grupos_de_fabrica
from paginas.secciones import instalar_mesa, publicar_vacia
from portal.models import PaginaInicio

TITULO = "Mesa Multisectorial para la Atención a la Migración"
PRESENTACION = (
    "Aquí la Mesa rinde cuentas: qué acordó en cada sesión, quién debe hacerlo y qué se ha hecho."
)


@transaction.atomic
def preparar_sitio() -> list[str]:
    """Create what is missing and return what was created; run again it changes nothing."""
    firma.crear_si_falta()
    asentar_lo_anterior()
    hecho = []
    inicio = PaginaInicio.objects.first()
    if inicio is None:
        inicio = _crear_inicio()
        hecho.append("portada")
    hecho += [seccion.title for seccion in instalar_mesa(inicio)]
    vaciar_grupos_de_fabrica(apps)
    dar_paginas(inicio)
    WorkflowContentType.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(PaginaInicio),
        defaults={"workflow": Workflow.objects.get(name=FLUJO)},
    )
    return hecho


def _crear_inicio() -> PaginaInicio:
    """The home, in the place of Wagtail's welcome page when nobody has changed it."""
    raiz = Page.objects.get(depth=1)
    bienvenida = Page.objects.filter(depth=2, slug="home", owner=None).first()
    inicio = PaginaInicio(title=TITULO, slug="inicio", presentacion=PRESENTACION, live=False)
    raiz.add_child(instance=inicio)
    publicar_vacia(inicio)
    sitio = Site.objects.filter(is_default_site=True).first()
    if sitio is None:
        Site.objects.create(
            hostname="localhost", root_page=inicio, is_default_site=True, site_name=TITULO
        )
    else:
        sitio.root_page = inicio
        sitio.site_name = sitio.site_name or TITULO
        sitio.save()
    if bienvenida is not None and bienvenida.specific_class is Page:
        bienvenida.delete()
    return inicio
