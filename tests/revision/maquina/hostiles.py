"""Moves that must never change what is public, over HTTP and in code.

Each takes the world, the key of an object and who tries; what it answers is not looked
at: the comparison after the step is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from wagtail.models import Page

from paginas.models import IndiceAcciones, IndiceNoticias
from tests.revision.maquina import en_codigo
from tests.revision.maquina.formularios import formulario
from tests.revision.maquina.mundo import Mundo
from tests.revision.maquina.vias import direccion

Jugada = Callable[[Mundo, str, str], Any]


def publicar_en_el_formulario(mundo: Mundo, clave: str, persona: str) -> None:
    objeto = mundo.borrador(clave)
    datos = formulario(objeto) | {"action-publish": "action-publish"}
    mundo.cliente(persona).post(direccion(objeto, "edit"), datos)


def en_bloque(accion: str) -> Jugada:
    def jugar(mundo: Mundo, clave: str, persona: str) -> None:
        objeto = mundo.de(clave)
        meta = Page._meta if isinstance(objeto, Page) else objeto._meta
        url = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, accion])
        extra = {"chooser": IndiceAcciones.objects.get().pk, "include_descendants": "on"}
        mundo.cliente(persona).post(f"{url}?id={objeto.pk}&next=/admin/", extra)

    return jugar


def vista(nombre: str, **datos: Any) -> Jugada:
    def jugar(mundo: Mundo, clave: str, persona: str) -> None:
        objeto = mundo.de(clave)
        if not isinstance(objeto, Page) and nombre in DE_PAGINAS:
            return
        mundo.cliente(persona).post(direccion(objeto, nombre), datos)

    return jugar


DE_PAGINAS = {"copy", "set_privacy", "convert_alias"}


def copiar(**opciones: str) -> Jugada:
    def jugar(mundo: Mundo, clave: str, persona: str) -> None:
        objeto = mundo.de(clave)
        if not isinstance(objeto, Page):
            return
        datos = {
            "new_title": "Copia",
            "new_slug": f"copia-{objeto.pk}-{len(opciones)}",
            "new_parent_page": objeto.get_parent().pk,
            **opciones,
        }
        mundo.cliente(persona).post(direccion(objeto, "copy"), datos)

    return jugar


def mover(mundo: Mundo, clave: str, persona: str) -> None:
    objeto = mundo.de(clave)
    if isinstance(objeto, Page):
        destino = IndiceNoticias.objects.get().pk
        mundo.cliente(persona).post(direccion(objeto, "move_confirm", destino), {})


def revertir_y_publicar(mundo: Mundo, clave: str, persona: str) -> None:
    objeto = mundo.de(clave)
    primera = objeto.revisions.order_by("pk").first()
    url = direccion(objeto, "revisions_revert", primera.pk)
    datos = formulario(primera.as_object()) | {"action-publish": "1", "revision": primera.pk}
    mundo.cliente(persona).post(url, datos)


def desprogramar(mundo: Mundo, clave: str, persona: str) -> None:
    objeto = mundo.de(clave)
    revision = objeto.revisions.filter(approved_go_live_at__isnull=False).first()
    if revision is not None:
        mundo.cliente(persona).post(direccion(objeto, "revisions_unschedule", revision.pk))


def por_el_api(accion: str, **datos: Any) -> Jugada:
    def jugar(mundo: Mundo, clave: str, persona: str) -> None:
        objeto = mundo.de(clave)
        if isinstance(objeto, Page):
            url = reverse("wagtailadmin_api:pages:action", args=[objeto.pk, accion])
            mundo.cliente(persona).post(url, datos, content_type="application/json")

    return jugar


POR_HTTP: dict[str, Jugada] = {
    "publicar en el formulario": publicar_en_el_formulario,
    "publicar en bloque": en_bloque("publish"),
    "retirar en bloque": en_bloque("unpublish"),
    "mover en bloque": en_bloque("move"),
    "retirar": vista("unpublish", include_descendants="on"),
    "restringir": vista("set_privacy", restriction_type="login"),
    "copiar publicando": copiar(publish_copies="on"),
    "copiar como alias": copiar(alias="on"),
    "mover": mover,
    "revertir y publicar": revertir_y_publicar,
    "bloquear": vista("lock"),
    "desbloquear": vista("unlock"),
    "convertir alias": vista("convert_alias"),
    "api: publicar": por_el_api("publish"),
    "api: retirar": por_el_api("unpublish", recursive=True),
    "api: copiar": por_el_api("copy", keep_live=True, slug="copia-del-api"),
    "api: alias": por_el_api("create_alias", update_slug="alias-del-api"),
}

QUE_BORRAN = {"borrar", "borrar en bloque", "borrar por la base"}
EN_CODIGO: dict[str, Jugada] = {
    nombre: en_codigo.intentar(intento)
    for nombre, intento in {
        "guardar publicado": en_codigo.guardar_publicado,
        "guardar otras palabras": en_codigo.guardar_otras_palabras,
        "guardar una columna": en_codigo.guardar_una_columna,
        "publicar la última": en_codigo.publicar_la_ultima,
        "publicar la primera": en_codigo.publicar_la_primera,
        "fijar la hora": en_codigo.fijar_la_hora,
        "copiar publicado": en_codigo.copiar_publicado,
        "alias": en_codigo.alias,
        "terminar el flujo": en_codigo.terminar_el_flujo,
        "aprobar la tarea": en_codigo.aprobar_la_tarea,
        "borrar": en_codigo.borrar,
        "borrar en bloque": en_codigo.borrar_en_bloque,
        "borrar por la base": en_codigo.borrar_por_la_base,
    }.items()
}
