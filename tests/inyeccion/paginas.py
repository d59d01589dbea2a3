"""Every page where a text that somebody wrote may be shown, public and of the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, WorkflowState

from busqueda import registro
from paginas.solicitudes.models import SolicitudDeCambio
from snippets.models import Etiqueta, Institucion, Membresia, Organo
from tests.inyeccion.cargas import CARGAS, escrita
from tests.oraculo import direcciones
from tests.oraculo.mundo import Mundo
from tests.permisos.rutas import rutas

# Answer no page: they act, or serve pieces of the admin's own code.
NO_SON_PAGINAS = ("logout", "catalog", "sprite", "dismissibles", "error_test", "block_preview")
DE_UNA_PAGINA = (
    *("edit", "history", "usage", "workflow_history", "delete", "unpublish", "move", "copy"),
    *("view_draft", "set_privacy"),
)
DE_UN_REGISTRO = ("edit", "history", "usage", "workflow_history", "delete", "copy", "inspect")


def publicas(mundo: Mundo, numero: int) -> Iterator[str]:
    for cosa in mundo.cosas:
        if cosa.direccion:
            yield cosa.direccion
    for nombre in ("mesa:organo", "mesa:institucion", "mesa:acuerdo", "mesa:versiones"):
        yield from direcciones.RUTAS[nombre](mundo)
    for clave in list(direcciones.RUTAS["mesa:versiones"](mundo))[:12]:
        yield f"{clave}?de=1&a=2"
        yield f"{clave}1/"
    yield from (reverse(n) for n in ("mesa:acuerdos", "mesa:compromisos", "mesa:verificacion"))
    yield "/"
    yield from de_la_busqueda(numero)


def de_la_busqueda(numero: int) -> Iterator[str]:
    """What anybody may write into an address, without having written anything here."""
    textos = [escrita((numero + n) % len(CARGAS)) for n in range(5)]
    buscar = reverse("busqueda:buscar")
    for texto in textos:
        yield f"{buscar}?{urlencode({'q': texto})}"
        yield f"{buscar}?{urlencode({'desde': texto, 'orden': texto, 'pagina': texto})}"
        yield f"/{urlencode({'x': texto})[2:]}/"
    filtros = {f.parametro: textos for f in registro.facetas()}
    yield f"{buscar}?{urlencode({'q': 'x', **filtros}, doseq=True)}"
    yield f"{reverse('mesa:acuerdos')}?{urlencode({'estado': textos, 'hito': textos}, doseq=True)}"


def de_la_administracion(mundo: Mundo) -> Iterator[str]:
    for ruta in rutas():
        es_fija = ruta.patron.startswith("admin/") and not ruta.argumentos and ruta.nombre
        if es_fija and not any(parte in ruta.nombre for parte in NO_SON_PAGINAS):
            yield from _direccion(ruta.nombre)
    for pagina in Page.objects.filter(depth__gt=1):
        yield from _direccion("wagtailadmin_explore", pagina.pk)
        for vista in DE_UNA_PAGINA:
            yield from _direccion(f"wagtailadmin_pages:{vista}", pagina.pk)
        yield from _comparar("wagtailadmin_pages", pagina)
    for cosa in mundo.cosas:
        if not isinstance(cosa.objeto, Page):
            yield from _de_registro(cosa.objeto)
    for modelo in (Organo, Institucion, Membresia, Etiqueta):
        for fila in modelo.objects.all()[:3]:
            base = f"snippets_{modelo._meta.model_name}_modeladmin"
            yield from (u for v in DE_UN_REGISTRO for u in _direccion(f"{base}_{v}", fila.pk))
    yield from _ficheros()
    for estado in WorkflowState.objects.all():
        yield from _direccion("mesa_revision:revisar", estado.pk)
    for solicitud in SolicitudDeCambio.objects.all():
        yield from _direccion("mesa_solicitudes:ver", solicitud.pk)
    for persona in User.objects.all():
        yield from _direccion("wagtailusers_users:edit", persona.pk)


def _de_registro(objeto: Any) -> Iterator[str]:
    espacio = f"wagtailsnippets_snippets_{objeto._meta.model_name}"
    for vista in DE_UN_REGISTRO:
        yield from _direccion(f"{espacio}:{vista}", objeto.pk)
    yield from _comparar(espacio, objeto)


def _comparar(espacio: str, objeto: models.Model) -> Iterator[str]:
    especifico = getattr(objeto, "specific", objeto)
    if especifico.pk and especifico.revisions.exists():
        yield from _direccion(f"{espacio}:revisions_compare", objeto.pk, "earliest", "latest")
        yield from _direccion(f"{espacio}:revisions_compare", objeto.pk, "live", "latest")


def _ficheros() -> Iterator[str]:
    for espacio, modelo in (
        ("wagtaildocs", get_document_model()),
        ("wagtailimages", get_image_model()),
    ):
        for fila in modelo.objects.all()[:4]:
            for vista in ("edit", "delete", "document_usage", "image_usage", "url_generator"):
                yield from _direccion(f"{espacio}:{vista}", fila.pk)


def _direccion(nombre: str, *argumentos: Any) -> Iterator[str]:
    """The address, or nothing where this view does not exist for these arguments."""
    try:
        yield reverse(nombre, args=argumentos)
    except NoReverseMatch:
        return
