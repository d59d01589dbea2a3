"""Which tables stand for each area, and their state as digests.

A table that stands nowhere may be changed by nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from busqueda.models import EntradaBusqueda
from paginas.revision.contenido import CONTABILIDAD
from paginas.revision.registro import DE_REGISTRO, PRIVADOS, REVISADOS, modelos_revisados
from tests.permisos.clases import Ambito

_DE: dict[Ambito, tuple[str, ...]] = {
    Ambito.BORRADOR: (
        *REVISADOS,
        "portal.PaginaInicio",
        "paginas.Autoria",
        "wagtailcore.Page",
        "wagtailcore.Revision",
        "wagtailcore.Comment",
        "wagtailcore.CommentReply",
    ),
    Ambito.PUBLICO: (
        "busqueda.EntradaBusqueda",
        "busqueda.EtiquetaFaceta",
        "paginas.DireccionAnterior",
        "paginas.FicheroPublicado",
        "paginas.Lapida",
        "wagtailcore.PageViewRestriction",
        "wagtailcore.CollectionViewRestriction",
    ),
    Ambito.FLUJO: (
        "paginas.CorreccionCompartida",
        "paginas.Delegacion",
        "paginas.Envio",
        "paginas.ElementoEnviado",
        "paginas.DictamenPrivacidad",
        "paginas.Propuesta",
        "paginas.ListaRevisada",
        "snippets.ContadorAcuerdos",
        "wagtailcore.WorkflowState",
        "wagtailcore.TaskState",
    ),
    Ambito.SOLICITUD: ("paginas.ReservaDeVersion", "paginas.SolicitudDeCambio"),
    Ambito.PODERES: (
        "auth.Group",
        "auth.User",
        "paginas.TareaRevision",
        "wagtailcore.APIToken",
        "wagtailcore.GroupApprovalTask",
        "wagtailcore.GroupCollectionPermission",
        "wagtailcore.GroupPagePermission",
        "wagtailcore.GroupSitePermission",
        "wagtailcore.Task",
        "wagtailcore.Workflow",
        "wagtailcore.WorkflowContentType",
        "wagtailcore.WorkflowPage",
        "wagtailcore.WorkflowTask",
    ),
    Ambito.SITIO: ("wagtailcore.Collection", "wagtailcore.Locale", "wagtailcore.Site"),
    Ambito.DIRECCIONES: ("wagtailredirects.Redirect",),
    Ambito.REGISTRO: (*DE_REGISTRO, *PRIVADOS),
    Ambito.FICHEROS: (
        "snippets.Fichero",
        "snippets.TextoFichero",
        "snippets.ParteFichero",
        "taggit.Tag",
        "taggit.TaggedItem",
        "wagtailcore.UploadedFile",
        "wagtaildocs.Document",
        "wagtailimages.Image",
    ),
    Ambito.BUSCADOR: (
        "busqueda.CambioDelBuscador",
        "busqueda.ClaveSinonimo",
        "busqueda.Destacado",
        "busqueda.GrupoSinonimos",
        "busqueda.SelloDeMejoras",
    ),
    Ambito.BITACORA: ("paginas.Asiento", "paginas.Instantanea", "paginas.CabezaBitacora"),
    Ambito.CUENTA: ("wagtailusers.UserProfile",),
    Ambito.FIJO: (
        "auth.Permission",
        "contenttypes.ContentType",
        "snippets.Departamento",
        "snippets.Municipio",
    ),
    Ambito.RASTRO: (
        "paginas.FicheroLeido",
        "axes",
        "sessions",
        "wagtailsearch",
        "busqueda",
        "wagtailadmin",
        "wagtailembeds.Embed",
        "wagtailimages.Rendition",
        "wagtailcore.ModelLogEntry",
        "wagtailcore.PageLogEntry",
        "wagtailcore.PageSubscription",  # Wagtail writes one when somebody opens the editor
        "wagtailcore.ReferenceIndex",
    ),
}
NOMBRADOS = {nombre: ambito for ambito, nombres in _DE.items() for nombre in nombres}


def ambito_de(modelo: type[Model]) -> Ambito:
    """The area of a table: named, of its app, or that of the row it hangs from.

    A table nobody named is ``FIJO``: whatever changes it fails until it gets its area.
    """
    etiqueta = modelo._meta.label
    if hallado := NOMBRADOS.get(etiqueta):
        return hallado
    if modelo._meta.auto_created:
        return ambito_de(modelo._meta.auto_created)
    for campo in modelo._meta.fields:
        if isinstance(campo, ParentalKey):
            return ambito_de(campo.related_model)
    return NOMBRADOS.get(modelo._meta.app_label, Ambito.FIJO)


@cache
def tablas() -> dict[str, Ambito]:
    """Area by name of table."""
    return {
        modelo._meta.db_table: ambito_de(modelo)
        for modelo in apps.get_models(include_auto_created=True)
    }


def estado(ambitos: Iterable[Ambito], persona: int | None) -> dict[Ambito, str]:
    """A digest of each area as it is now; ``persona`` is who asks (one's own account)."""
    return {ambito: _resumen(_filas(ambito, persona)) for ambito in ambitos}


def _filas(ambito: Ambito, persona: int | None) -> list[Any]:
    if ambito is Ambito.PUBLICO:
        return _lo_publico()
    filas: list[Any] = []
    for tabla, suyo in sorted(tablas().items()):
        if suyo is ambito:
            filas += [(tabla, *fila) for fila in _tabla(tabla)]
    if ambito is Ambito.PODERES:
        filas = [f for f in filas if f[0] != "auth_user"] + _personas(persona, ajenas=True)
    if ambito is Ambito.CUENTA:
        filas += _personas(persona, ajenas=False)
    return filas


def _tabla(tabla: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabla)}")
        return sorted(cursor.fetchall(), key=repr)


def _personas(persona: int | None, *, ajenas: bool) -> list[Any]:
    """Powers of everybody, and the account of the others; or one's own account."""
    modelo = apps.get_model("auth", "User")
    cuenta = ("pk", "first_name", "last_name", "email", "password")
    if not ajenas:
        return list(modelo.objects.filter(pk=persona).values_list(*cuenta))
    poderes = ("pk", "username", "is_active", "is_staff", "is_superuser")
    otros = modelo.objects.exclude(pk=persona) if persona else modelo.objects.all()
    return [
        *modelo.objects.order_by("pk").values_list(*poderes),
        *otros.order_by("pk").values_list(*cuenta),
    ]


# The tree's own columns move when a neighbour is born; where a page stands is url_path.
_SIN_CUENTA = CONTABILIDAD - {"live", "url_path", "codigo", "acta_publicada", "expired"}


def _lo_publico() -> list[Any]:
    """Live objects whole, what restricts them, and what the search says of them."""
    filas: list[Any] = []
    for modelo in (*modelos_revisados(), apps.get_model("portal", "PaginaInicio")):
        for objeto in modelo.objects.filter(live=True).order_by("pk"):
            datos = objeto.serializable_data()
            filas.append((modelo._meta.label, {k: datos[k] for k in datos if k not in _SIN_CUENTA}))
    otras = Page.objects.live().order_by("pk").values_list("pk", "url_path", "title", "slug")
    filas += [*otras, *EntradaBusqueda.objects.order_by("clave").values_list("clave", "url")]
    for restriccion in (PageViewRestriction, CollectionViewRestriction):
        filas += restriccion.objects.order_by("pk").values_list()
    return filas


def _resumen(filas: list[Any]) -> str:
    return hashlib.sha256(repr(filas).encode()).hexdigest()
