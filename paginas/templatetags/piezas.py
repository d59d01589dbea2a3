"""Pieces of the public pages: each is built once and asked for by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import template
from django.core.paginator import Page as PaginaDeLista
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, Site

from paginas.listas import NO_CONSTA
from paginas.presentacion import agenda as _agenda
from paginas.presentacion import navegacion as _navegacion
from paginas.presentacion.documentos import DocumentoMostrado
from paginas.presentacion.documentos import documento as _documento
from paginas.presentacion.estados import apariencia
from paginas.templatetags.mesa import en_demostracion
from snippets.listas import Ods

register = template.Library()
PIEZAS = "paginas/piezas"
SUENA_I = re.compile(r"h?[ií](?!e)")


@register.inclusion_tag(f"{PIEZAS}/estado.html")
def estado(codigo: str, palabra: str = "") -> dict[str, Any]:
    """State tag: word, shape, tone. ``palabra`` replaces the usual word."""
    aspecto = apariencia(codigo)
    return {"palabra": palabra or aspecto.palabra, "forma": aspecto.forma, "tono": aspecto.tono}


@register.simple_tag
def forma(codigo: str) -> SafeString:
    """The state's shape alone, hidden from who listens."""
    return format_html(
        '<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="{}"/></svg>',
        apariencia(codigo).forma,
    )


@register.simple_block_tag
def fila(content: str, etiqueta: str, vacio: str = NO_CONSTA) -> SafeString:
    """A row of a ficha. Nothing inside: says ``vacio``; no row when that is empty too."""
    valor = content.strip()
    if not valor and not vacio:
        return mark_safe("")
    if not valor:
        valor = format_html('<span class="no-consta">{}</span>', vacio)
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", etiqueta, mark_safe(valor))


@register.filter
def o_no_consta(valor: Any) -> Any:
    """The value, or that the source does not say it. Zero is a value."""
    if valor is None or valor == "":
        return format_html('<span class="no-consta">{}</span>', NO_CONSTA)
    return valor


@register.filter
def publico(objeto: Any) -> bool:
    """Whether anyone may read it now: what is not public is not named beside what is."""
    if not objeto:
        return False
    if isinstance(objeto, Page):
        return type(objeto).objects.publicos().filter(pk=objeto.pk).exists()
    return objeto.es_publico


@register.inclusion_tag(f"{PIEZAS}/migas.html")
def migas_de_pagina(pagina: Page) -> dict[str, Any]:
    """Breadcrumbs of a page: its public ancestors, then itself without a link."""
    madres = pagina.get_ancestors().filter(depth__gt=1).live().specific()
    eslabones = [(getattr(m, "encabezado", m.title), m.url) for m in madres if m.url]
    if eslabones:
        eslabones[0] = ("Inicio", eslabones[0][1])
    actual = getattr(pagina, "acta_citada", "") and f"Acta {pagina.acta_citada}"
    return {"migas": [*eslabones, (actual or pagina.title, "")]}


@register.inclusion_tag(f"{PIEZAS}/tarjeta_documento.html", takes_context=True)
def tarjeta_documento(
    context: template.Context, archivo: Any, oficial: bool = False
) -> dict[str, Any]:
    """Document card; ``archivo`` is an object of the site's document model."""
    previa = bool(getattr(context.get("request"), "is_preview", False))
    mostrado: DocumentoMostrado | None = _documento(archivo, reservados=previa) if archivo else None
    direccion = absoluta(context, mostrado.url) if mostrado else ""
    return {"documento": mostrado, "oficial": oficial, "absoluta": direccion}


@register.simple_tag(takes_context=True)
def navegacion(context: template.Context, cual: str = "principal") -> list[_navegacion.Enlace]:
    destinos = _navegacion.PIE if cual == "pie" else _navegacion.PRINCIPAL
    peticion = context.get("request")
    if peticion is None:
        return []
    return _navegacion.enlaces(peticion, destinos, demostracion=en_demostracion(context))


@register.simple_tag(takes_context=True)
def agenda(context: template.Context, sesion: Any) -> list[_agenda.PuntoMostrado]:
    borradores = bool(getattr(context.get("request"), "is_preview", False))
    return _agenda.agenda(sesion, borradores=borradores)


@register.simple_tag(takes_context=True)
def direccion(context: template.Context) -> str:
    """Absolute address of this page, without its query."""
    peticion: HttpRequest | None = context.get("request")
    return peticion.build_absolute_uri(peticion.path) if peticion else ""


@register.filter
def rango(pagina: PaginaDeLista) -> Iterable[int | str]:
    """Page numbers to show, with «…» for those left out."""
    return pagina.paginator.get_elided_page_range(pagina.number, on_each_side=1, on_ends=1)


@register.filter
def en_palabras(valores: Sequence[Any]) -> str:
    """«a, b y c»; before an «i» sound the conjunction is «e» (not before «hie-»)."""
    textos = [str(v) for v in valores]
    if len(textos) < 2:
        return "".join(textos)
    y = "e" if SUENA_I.match(textos[-1].lower()) else "y"
    return f"{', '.join(textos[:-1])} {y} {textos[-1]}"


@register.filter
def nombre_del_dia(registro: Any, dia: date | None) -> str:
    """The name an institution or a body had that day."""
    return registro.nombre_en(dia)


@register.simple_tag
def cita(*partes: Any) -> str:
    """«Órgano. Acta 9-2022. Fecha.»; empty parts are left out, a full stop is not repeated."""
    textos = [date_format(p) if isinstance(p, date) else str(p) for p in partes if p]
    return " ".join(f"{t.rstrip('.')}." for t in textos)


@register.inclusion_tag(f"{PIEZAS}/migas.html", takes_context=True)
def migas_de_vista(
    context: template.Context, titulo: str, url: str = "", actual: str = ""
) -> dict[str, Any]:
    """Home, the section (a link when ``actual`` follows) and the page itself."""
    sitio = Site.find_for_request(context["request"]) if "request" in context else None
    inicio = [("Inicio", sitio.root_page.get_url(context["request"]))] if sitio else []
    resto = [(titulo, url), (actual, "")] if actual else [(titulo, "")]
    return {"migas": [*inicio, *resto]}


@register.filter
def tono(codigo: str) -> str:
    """The tone of a state, as a class of the style sheet."""
    return apariencia(codigo).tono.split()[0]


@register.filter
def ods_en_palabras(registro: Any) -> list[str]:
    """Names of the goals a record is linked with."""
    return [texto for codigo, texto in Ods.choices if codigo in registro.ods]


@register.filter
def juntar(texto: str, valor: Any) -> str:
    """``texto`` followed by ``valor``, whatever its type (``add`` gives nothing for a number)."""
    return f"{texto}{valor}"


@register.filter
def partes(titulo: str) -> list[str]:
    """The parts of a title joined by « · »."""
    return titulo.split(" · ")


@register.simple_tag(takes_context=True)
def absoluta(context: template.Context, ruta: str) -> str:
    """``ruta`` with the site's scheme and name: what paper prints after a link."""
    peticion: HttpRequest | None = context.get("request")
    return peticion.build_absolute_uri(ruta) if peticion else ruta


@register.filter
def precargar(registros: Iterable[Any], ruta: str) -> list[Any]:
    """The records with ``ruta`` fetched at once; drafts in memory too (previews)."""
    lista = list(registros)
    prefetch_related_objects(lista, ruta)
    return lista
