"""Where something is, where it was, and what an address that was public answers."""

from __future__ import annotations

import copy
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import unquote

from django.db.models import F, Model, Q
from django.db.models.query import QuerySet
from django.urls import get_script_prefix
from django.utils import timezone
from wagtail.models import Page, Site

from paginas.solicitudes.errores import CambioImposible
from paginas.solicitudes.identidad import del_objeto
from paginas.solicitudes.models import DireccionAnterior, Lapida


class Direccion(NamedTuple):
    """A path without the host; ``sitio`` is a Site id, None when every host answers it."""

    sitio: int | None
    ruta: str


def direccion_de(objeto: Model) -> Direccion | None:
    """Where ``objeto`` is read; None when it has no page of its own (a milestone, a plan)."""
    if isinstance(objeto, Page):
        partes = objeto.get_url_parts()
        return Direccion(partes[0], _en_el_servidor(partes[2])) if partes and partes[2] else None
    if objeto.first_published_at is None or not hasattr(objeto, "get_absolute_url"):
        return None
    url = objeto.get_absolute_url()
    return None if "#" in url else Direccion(None, _en_el_servidor(url))


def direccion_en(pagina: Page, url_path: str) -> Direccion | None:
    """Where ``pagina`` would be read if its ``url_path`` were that one."""
    otra = copy.copy(pagina)
    otra.url_path = url_path
    return direccion_de(otra)


def anotar_anterior(objeto: Model, antes: Direccion | None, momento: datetime) -> bool:
    """Remember that ``objeto`` was at ``antes``; says whether that is news.

    It points at the object, not at an address: a chain of changes answers with one
    redirect and can make no loop.
    """
    if antes is None or antes == direccion_de(objeto):
        return False
    _, nueva = DireccionAnterior.objects.get_or_create(
        **del_objeto(objeto),
        sitio_id=antes.sitio,
        ruta=antes.ruta,
        defaults={"momento": momento},
    )
    return nueva


def destino_o_lapida(ruta: str, sitio: Site | None) -> Model | Lapida | None:
    """What a path that answers nothing now must answer: what went elsewhere, or a tombstone."""
    anterior = _en_el_sitio(DireccionAnterior.objects.filter(ruta=ruta), sitio)
    lapida = _en_el_sitio(Lapida.objects.filter(ruta=ruta), sitio)
    for fila in (anterior, lapida):
        objeto = fila.especifico if fila is not None else None
        if objeto is None:
            continue
        if objeto.live and not _caduco(objeto):
            destino = direccion_de(objeto)
            return objeto if destino is not None and destino.ruta != ruta else None
        ultima = Lapida.objects.filter(**del_objeto(objeto)).first()
        if ultima is not None:
            return ultima
    return lapida


def ocupada_por_otro(objeto: Model, donde: Direccion | None) -> bool:
    """Whether that address was public for something else: its links must not change hands."""
    if donde is None:
        return False
    propio = del_objeto(objeto) if objeto.pk else None
    for modelo in (DireccionAnterior, Lapida):
        filas = modelo.objects.filter(ruta=donde.ruta).filter(
            Q(sitio=donde.sitio) | Q(sitio__isnull=True)
        )
        if propio:
            filas = filas.exclude(**propio)
        if filas.exists():
            return True
    return False


def exigir_direccion_sin_duenio(objeto: Model) -> None:
    """Raises ``CambioImposible`` when something else was public where ``objeto`` would be."""
    if objeto.first_published_at is None and ocupada_por_otro(objeto, direccion_de(objeto)):
        raise CambioImposible(
            f"En la dirección de «{objeto}» hubo antes otra cosa, y sus enlaces deben seguir "
            "respondiendo: elija otra."
        )


def _en_el_sitio(filas: QuerySet[Any], sitio: Site | None) -> Any:
    propias = filas.filter(Q(sitio=sitio) | Q(sitio__isnull=True))
    return propias.order_by(F("sitio").desc(nulls_last=True), "-pk").first()


def _caduco(objeto: Model) -> bool:
    return objeto.expire_at is not None and objeto.expire_at <= timezone.now()


def _en_el_servidor(url: str) -> str:
    """The path that ``request.path_info`` carries: without the prefix of the server."""
    return "/" + unquote(url).removeprefix(get_script_prefix())
