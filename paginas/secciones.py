"""The sections of the site: empty index pages, published by the set-up in its own name."""

from __future__ import annotations

from django.apps import apps
from django.db import transaction
from wagtail.models import Page

from paginas.bitacora import firma
from paginas.bitacora.asentar import asentar_publicacion
from paginas.bitacora.inicio import asentar_lo_anterior
from paginas.models import IndiceAcciones, IndiceActividades, IndiceNoticias, IndiceSesiones
from paginas.models.base import PaginaMesa
from paginas.revision.autoria import marcar_de_instalacion
from paginas.revision.guardia import verbo
from paginas.revision.instalacion import dar_paginas, instalar
from paginas.senales import publico_cambio

SECCIONES: tuple[tuple[type[PaginaMesa], str, str], ...] = (
    (
        IndiceSesiones,
        "Sesiones y actas",
        "Convocatorias, sesiones y actas, con su agenda y los acuerdos que cada una adoptó.",
    ),
    (
        IndiceAcciones,
        "Acciones de la Mesa",
        "Lo que la Mesa realizó como órgano: pronunciamientos, estudios, visitas, propuestas.",
    ),
    (
        IndiceActividades,
        "Actividades de coordinación",
        "Lo que dos o más instituciones realizaron juntas.",
    ),
    (IndiceNoticias, "Noticias", "Lo más reciente, contado con palabras sencillas."),
)


@transaction.atomic
def instalar_mesa(madre: Page) -> list[Page]:
    """Install the review flow and the missing sections below ``madre``.

    Returns the sections created now. The one thing published without review: they
    are empty, and no person is said to have written them.
    """
    instalar(apps)
    firma.crear_si_falta()
    asentar_lo_anterior()
    creadas = []
    for clase, titulo, resumen in SECCIONES:
        seccion = clase.objects.first()
        if seccion is None:
            seccion = clase(title=titulo, slug=clase.slug_fijo, resumen=resumen, live=False)
            madre.add_child(instance=seccion)
            publicar_vacia(seccion)
            creadas.append(seccion)
        dar_paginas(seccion)
    return creadas


@transaction.atomic
def publicar_vacia(pagina: Page) -> None:
    """Publish a page of the set-up: no author, no review, no content of anybody."""
    with verbo():
        pagina.save_revision(log_action=True).publish()
    pagina.refresh_from_db()
    marcar_de_instalacion(pagina, pagina.last_published_at)
    momento = pagina.last_published_at
    publico_cambio.send(sender=publicar_vacia, objetos=[pagina], momento=momento)
    asentar_publicacion(objetos=[pagina], persona=None, momento=momento)
