"""Links of the masthead and the foot. What is not published, or not built, is not linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page, Site


@dataclass(frozen=True, slots=True)
class Destino:
    """A page by its slug, or a view by its name."""

    rotulo: str
    slug: str = ""
    vista: str = ""
    solo_demostracion: bool = False


@dataclass(frozen=True, slots=True)
class Enlace:
    rotulo: str
    url: str
    actual: bool


PRINCIPAL = (
    Destino("Sesiones", slug="sesiones"),
    Destino("Acuerdos", vista="mesa:acuerdos"),
    Destino("Acciones de la Mesa", slug="acciones-mmm"),
    Destino("Actividades de coordinación", slug="actividades"),
    Destino("Compromisos", vista="mesa:compromisos"),
    Destino("Noticias", slug="noticias"),
    Destino("Sobre la Mesa", slug="sobre-la-mesa"),
)
PIE = (
    Destino("Aviso de privacidad", slug="aviso-de-privacidad"),
    Destino("Declaración de accesibilidad", slug="declaracion-de-accesibilidad"),
    Destino("Correcciones y contacto", slug="correcciones"),
    Destino("Notas sobre las fuentes", slug="fuentes"),
    Destino("Verificación", vista="mesa:verificacion"),
    Destino("Recorrido guiado", vista="recorrido", solo_demostracion=True),
)


def enlaces(
    request: HttpRequest, destinos: Sequence[Destino], *, demostracion: bool
) -> list[Enlace]:
    """The destinations that answer now, in the given order."""
    paginas = _paginas(request)
    hallados = []
    for destino in destinos:
        if destino.solo_demostracion and not demostracion:
            continue
        url = paginas.get(destino.slug) if destino.slug else _vista(destino.vista)
        if url:
            hallados.append(Enlace(destino.rotulo, url, request.path.startswith(url)))
    return hallados


def _paginas(request: HttpRequest) -> dict[str, str]:
    """Addresses of the public pages named above, by slug; asked once per request."""
    if not hasattr(request, "_mesa_paginas"):
        slugs = [d.slug for d in (*PRINCIPAL, *PIE) if d.slug]
        sitio = Site.find_for_request(request)
        raiz = sitio.root_page if sitio else Page.get_first_root_node()
        paginas = Page.objects.descendant_of(raiz).live().public().filter(slug__in=slugs)
        request._mesa_paginas = {  # type: ignore[attr-defined]
            p.slug: p.get_url(request) for p in paginas.order_by("-depth")
        }
    return request._mesa_paginas  # type: ignore[attr-defined]


def _vista(nombre: str) -> str | None:
    try:
        return reverse(nombre)
    except NoReverseMatch:
        return None
