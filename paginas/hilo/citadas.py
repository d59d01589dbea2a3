"""Pages that records cite, as anyone may read them now; what is not public is left out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from paginas.models import AccionMesa, ActividadCoordinacion, Noticia, Sesion


@dataclass(frozen=True, slots=True)
class PaginaCitada:
    """``clase`` is the kind in a word («Acta», «Noticia»); ``cita``, how it is cited."""

    clase: str
    cita: str
    titulo: str
    url: str
    fecha: date | None


def citadas(ids: Collection[int | None]) -> dict[int, PaginaCitada]:
    """By id, the public pages among ``ids``; one query for each type of page."""
    pedidos = {i for i in ids if i is not None}
    if not pedidos:
        return {}
    halladas: dict[int, PaginaCitada] = {}
    for modelo, clase in (
        (AccionMesa, "Acción de la Mesa"),
        (ActividadCoordinacion, "Actividad de coordinación"),
        (Noticia, "Noticia"),
    ):
        for pagina in modelo.objects.publicos().filter(pk__in=pedidos):
            halladas[pagina.pk] = _citada(pagina, clase, f"{clase}: {pagina.title}")
    sesiones = Sesion.objects.publicos().filter(pk__in=pedidos)
    for sesion in sesiones.select_related("organo").prefetch_related("organo__nombres"):
        clase = "Acta" if sesion.tiene_acta else "Sesión"
        halladas[sesion.pk] = _citada(sesion, clase, sesion.cita)
    return halladas


def _citada(pagina: Any, clase: str, cita: str) -> PaginaCitada:
    return PaginaCitada(
        clase=clase,
        cita=cita,
        titulo=pagina.encabezado,
        url=pagina.get_url_parts()[2],
        fecha=pagina.fecha_publica,
    )
