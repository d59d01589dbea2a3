"""Each route with each object: the address, its class and what is sent to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from zlib import crc32

from django.apps import apps
from django.urls import reverse
from wagtail.models import Page

from paginas.models import IndiceAcciones, IndiceNoticias
from tests.permisos import argumentos, rutas
from tests.permisos.clases import CANDADO, DECISION, DESCARTE, RESOLUCION, Ambito, Clase
from tests.permisos.envios import envios
from tests.permisos.formularios import CON_FORMULARIO, Lectora
from tests.permisos.tabla import DEL_API, EN_BLOQUE, RUTAS


@dataclass(frozen=True)
class Caso:
    """``envios``: the bodies to post, each undone; none: the form its page offers."""

    clave: str
    objeto: str
    url: str
    clase: Clase
    envios: tuple[dict[str, Any], ...] = ()
    json: bool = False

    def cuerpos(self, lectora: Lectora) -> tuple[dict[str, Any], ...]:
        """What is posted, the form of the page with another first line of text included."""
        if self.envios or self.clase not in CON_FORMULARIO or self.de_paginas:
            return self.envios or ({},)
        formulario = lectora.leer(self.url)
        campo = next((c for c in CAMBIABLES if c in formulario), None)
        return (formulario | ({campo: "Cambiado por la prueba"} if campo else {}),)

    @property
    def de_paginas(self) -> bool:
        """Whether scripts draw the form: ``envios`` writes those."""
        return self.clave.startswith("wagtailadmin_pages:")

    def permite(self, oficio: str) -> frozenset[Ambito]:
        """What the class allows, less what the state of the object forbids to everybody."""
        permitido = self.clase.permite(oficio)
        objeto = self.objeto.split(" → ")[0]
        crea = self.clave in QUE_CREAN  # beside the object, and not of it
        if objeto in EN_REVISION and self.clase not in QUE_DECIDEN and not crea:
            permitido -= {Ambito.BORRADOR}  # in review nobody edits (rule 2)
        if objeto in EN_REVISION + APROBADOS and self.clase is DESCARTE:
            permitido -= {Ambito.BORRADOR, Ambito.FLUJO}  # nothing sent or promised is lost
        return permitido


EN_REVISION = ("en_revision", "acompanante")
APROBADOS = ("programada", "publicada", "con_cambios", "acuerdo")
QUE_DECIDEN = (DECISION, RESOLUCION, CANDADO)  # and a lock, which changes no word
QUE_CREAN = ("wagtailadmin_pages:add", "wagtailadmin_pages:copy", "api: copy")


def casos(e: SimpleNamespace) -> Iterator[Caso]:
    """Everything the portal answers."""
    for ruta in rutas.rutas():
        if ruta.clave == "wagtail_bulk_action":
            yield from _en_bloque(e)
        elif ruta.clave == "wagtailadmin_api:pages:action":
            yield from _del_api(e)
        elif ruta.clave == "wagtailadmin_pages:move_confirm":
            yield from _traslados(e)
        elif ruta.nombre:
            for objeto, args in argumentos.casos(ruta, e):
                url = direccion(ruta, args)
                cuerpos = tuple(envios(ruta, objeto, e))
                yield Caso(ruta.clave, objeto, url, RUTAS[ruta.clave], cuerpos)


def de_hoy(caso: Caso, todos: Sequence[Caso], nombre: str, metodo: str) -> bool:
    """Whether a person's ``make test`` asks ``caso``: over all roles, every object is.

    To be quick each role sends to a third of the routes and reads an eighth of them; the
    whole product is asked for with ``MATRIZ=entera``.
    """
    suyos = [c.objeto for c in todos if c.clave == caso.clave]
    turno = crc32(f"{caso.clave} {nombre}".encode())
    if turno % (8 if metodo == "get" else 3):
        return False
    return caso.objeto == suyos[turno % len(suyos)]


def direccion(ruta: rutas.Ruta, args: dict[str, Any]) -> str:
    if ruta.nombre in argumentos.SIN_NOMBRE:
        return reverse(ruta.nombre, args=argumentos.SIN_NOMBRE[ruta.nombre])
    return reverse(ruta.nombre, kwargs=args)


CAMBIABLES = ("name", "title", "nombre", "titulo", "first_name", "site_name", "redirect_link")


def _en_bloque(e: SimpleNamespace) -> Iterator[Caso]:
    objetos = {
        "wagtailcore.page": argumentos.PAGINAS,
        "wagtaildocs.document": ("documento",),
        "wagtailimages.image": ("imagen",),
        "snippets.acuerdo": ("acuerdo", "acuerdo_borrador", "acompanante"),
        "snippets.planaccion": ("plan",),
        "snippets.compromiso": ("compromiso",),
        "snippets.hito": ("hito",),
        "auth.user": ("",),
    }
    extra = {
        "chooser": IndiceAcciones.objects.get().pk,
        "include_descendants": "on",
        "collection": e.coleccion.pk,
        "tags": "una",
        "role": e.grupo.pk,
        "mark_as_active": "",
    }
    for modelo, acciones in EN_BLOQUE.items():
        app, nombre = apps.get_model(modelo)._meta.label_lower.split(".")
        for accion, clase in acciones.items():
            for objeto in objetos[modelo]:
                pk = (getattr(e, objeto) if objeto else e.gente["editor"]).pk
                url = reverse("wagtail_bulk_action", args=[app, nombre, accion])
                yield Caso(
                    f"en bloque: {modelo} {accion}",
                    objeto,
                    f"{url}?id={pk}&next=/admin/",
                    clase,
                    (extra,),
                )


def _del_api(e: SimpleNamespace) -> Iterator[Caso]:
    cuerpo = {
        "recursive": True,
        "keep_live": True,
        "slug": "del-api",
        "destination_page_id": IndiceNoticias.objects.get().pk,
        "update_slug": "alias",
        "position": "last-child",
    }
    for accion, clase in DEL_API.items():
        for objeto in argumentos.PAGINAS:
            pagina = getattr(e, objeto)
            datos = cuerpo | {"revision_id": pagina.revisions.order_by("pk").first().pk}
            url = reverse("wagtailadmin_api:pages:action", args=[pagina.pk, accion])
            yield Caso(f"api: {accion}", objeto, url, clase, (datos,), json=True)


def _traslados(e: SimpleNamespace) -> Iterator[Caso]:
    """Source and destination varied: its own section, another, the home, the root."""
    clave = "wagtailadmin_pages:move_confirm"
    destinos = [IndiceAcciones.objects.get(), IndiceNoticias.objects.get()]
    destinos += Page.objects.filter(depth__lte=2)
    for objeto in argumentos.PAGINAS:
        for destino in destinos:
            url = reverse(clave, args=[getattr(e, objeto).pk, destino.pk])
            yield Caso(clave, f"{objeto} → {destino.slug}", url, RUTAS[clave])
