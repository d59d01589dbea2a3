"""What is searched and how it is filtered: filled at start by each app's ``buscables`` module."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model

from busqueda.analisis import palabras
from busqueda.contrato import Adaptador, Faceta

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

PARAMETRO_TIPO = "tipo"
# Parameters of the page itself: a facet with one of these names could never be asked for.
RESERVADOS = frozenset({"q", "desde", "hasta", "orden", "pagina"})
_PARAMETRO = re.compile(r"[a-z][a-z0-9_]{0,39}")

_adaptadores: dict[type[Model], Adaptador] = {}
_facetas: dict[str, Faceta] = {}
_constancias: list[Callable[[], str]] = []
_nombres: list[Callable[[], Collection[str]]] = []


def registrar(adaptador: Adaptador) -> Adaptador:
    """Register the adapter of a model. A model or a type registered twice is a mistake."""
    if adaptador.modelo in _adaptadores:
        raise ImproperlyConfigured(
            f"{adaptador.modelo.__name__} ya tiene un adaptador de búsqueda: "
            f"{type(_adaptadores[adaptador.modelo]).__name__}."
        )
    for otro in _adaptadores.values():
        if otro.tipo == adaptador.tipo:
            raise ImproperlyConfigured(
                f"El tipo «{adaptador.tipo}» ya lo declara {type(otro).__name__}."
            )
    _adaptadores[adaptador.modelo] = adaptador
    return adaptador


def registrar_faceta(faceta: Faceta) -> Faceta:
    """Register a filter. ``tipo`` is built in: it comes from the adapters."""
    if not _PARAMETRO.fullmatch(faceta.parametro) or faceta.parametro in RESERVADOS:
        raise ImproperlyConfigured(f"«{faceta.parametro}» no puede ser el nombre de una faceta.")
    if faceta.parametro in _facetas:
        raise ImproperlyConfigured(f"La faceta «{faceta.parametro}» ya está registrada.")
    _facetas[faceta.parametro] = faceta
    return faceta


def registrar_constancia(texto: Callable[[], str]) -> None:
    """Register a line that every feed carries (the head of a public log…), read each time."""
    _constancias.append(texto)


def constancias() -> tuple[str, ...]:
    return tuple(texto() for texto in _constancias)


def registrar_nombres(nombres: Callable[[], Collection[str]]) -> None:
    """Register names (of places…) that «¿Quiso decir…?» neither corrects nor proposes."""
    _nombres.append(nombres)
    intocables.cache_clear()


@cache
def intocables() -> frozenset[str]:
    """Every word of the registered names, folded; read once in the life of the process."""
    return frozenset(
        palabra.exacta for de in _nombres for nombre in de() for palabra in palabras(nombre)
    )


def adaptadores() -> tuple[Adaptador, ...]:
    return tuple(_adaptadores.values())


def facetas() -> tuple[Faceta, ...]:
    """Every facet, in the order in which they are shown."""
    return tuple(sorted(_facetas.values(), key=lambda f: (f.orden, f.parametro)))


def adaptador_de(objeto_o_modelo: Model | type[Model]) -> Adaptador | None:
    """The adapter of an object's own class, or None: a page must be given as its specific."""
    modelo = objeto_o_modelo if isinstance(objeto_o_modelo, type) else type(objeto_o_modelo)
    return _adaptadores.get(modelo)


def etiqueta_de_tipo(tipo: str) -> str:
    """Singular label of a type; the type itself when nobody registered it."""
    return next((a.etiqueta for a in _adaptadores.values() if a.tipo == tipo), tipo)


def etiqueta_de_faceta(parametro: str) -> str:
    """Its label; the parameter itself when nobody registered it."""
    return _facetas[parametro].etiqueta if parametro in _facetas else parametro


def _etiquetas_de_tipos(codigos: Collection[str]) -> Mapping[str, str]:
    return {a.tipo: a.etiqueta_plural for a in _adaptadores.values() if a.tipo in codigos}


registrar_faceta(Faceta(PARAMETRO_TIPO, "Tipo", 0, _etiquetas_de_tipos))
