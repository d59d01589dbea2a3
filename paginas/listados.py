"""Lists with filters, order and pages, from the address alone (no JavaScript, no session)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from django.core.paginator import Page as PaginaDeLista
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.db.models.expressions import OrderBy
from django.http import HttpRequest, QueryDict

POR_PAGINA = 20
MAXIMO_DE_VALORES = 50

Opcion = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Filtro:
    """A filter of a list: its parameter, its options and what choosing some does.

    ``aplicar(consulta, codigos)`` gets only codes that are among the options.
    """

    parametro: str
    etiqueta: str
    opciones: Callable[[], Sequence[Opcion]]
    aplicar: Callable[[QuerySet, Collection[str]], QuerySet]


@dataclass(frozen=True, slots=True)
class Orden:
    codigo: str
    etiqueta: str
    campos: tuple[str | OrderBy, ...]


@dataclass(frozen=True, slots=True)
class FiltroMostrado:
    parametro: str
    etiqueta: str
    opciones: Sequence[Opcion]
    elegidos: Collection[str]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value and the address of the same list without it."""

    etiqueta: str
    texto: str
    sin_el: str


@dataclass(frozen=True, slots=True)
class Listado:
    """What a list template prints."""

    pagina: PaginaDeLista
    total: int
    filtros: Sequence[FiltroMostrado]
    chips: Sequence[Chip]
    ordenes: Sequence[Orden]
    orden: str
    # The query string without the page, ready to be followed by «pagina=N».
    consulta: str
    objetos: Sequence = field(default_factory=list)


def construir(
    request: HttpRequest,
    consulta: QuerySet,
    *,
    filtros: Sequence[Filtro],
    ordenes: Sequence[Orden],
    por_pagina: int = POR_PAGINA,
) -> Listado:
    """The list ``request`` asks for. Unknown values, orders and pages are ignored."""
    mostrados, chips = [], []
    for filtro in filtros:
        opciones = list(filtro.opciones())
        textos = dict(opciones)
        pedidos = request.GET.getlist(filtro.parametro)[:MAXIMO_DE_VALORES]
        elegidos = [codigo for codigo in dict.fromkeys(pedidos) if codigo in textos]
        if elegidos:
            consulta = filtro.aplicar(consulta, elegidos)
        mostrados.append(FiltroMostrado(filtro.parametro, filtro.etiqueta, opciones, elegidos))
        chips += [
            Chip(filtro.etiqueta, textos[codigo], _sin(request.GET, filtro.parametro, codigo))
            for codigo in elegidos
        ]
    orden = next((o for o in ordenes if o.codigo == request.GET.get("orden")), ordenes[0])
    pagina = Paginator(consulta.order_by(*orden.campos).distinct(), por_pagina).get_page(
        request.GET.get("pagina")
    )
    return Listado(
        pagina=pagina,
        total=pagina.paginator.count,
        filtros=mostrados,
        chips=chips,
        ordenes=ordenes,
        orden=orden.codigo,
        consulta=_sin(request.GET, "pagina").removeprefix("?"),
        objetos=list(pagina.object_list),
    )


def _sin(pedido: QueryDict, parametro: str, valor: str | None = None) -> str:
    """The address's query without one value (or the whole parameter), and on page 1."""
    copia = pedido.copy()
    copia.pop("pagina", None)
    resto = [v for v in pedido.getlist(parametro) if valor is not None and v != valor]
    copia.setlist(parametro, resto)
    return f"?{copia.urlencode()}"
