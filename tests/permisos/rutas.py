"""Every address the portal answers, read from the resolver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.bulk_action.registry import bulk_action_registry


@dataclass(frozen=True, slots=True)
class Ruta:
    """One pattern: ``nombre`` with its namespaces, ``patron`` as Django writes it."""

    nombre: str
    patron: str
    argumentos: tuple[str, ...]

    @property
    def clave(self) -> str:
        """What the table calls it: its name, or its pattern when it has none."""
        return self.nombre or self.patron


@cache
def rutas() -> tuple[Ruta, ...]:
    return tuple(_recorrer(get_resolver(), "", ()))


@cache
def por_clave() -> dict[str, tuple[Ruta, ...]]:
    """Routes by key; some names have two patterns (with and without an argument)."""
    grupos: dict[str, list[Ruta]] = {}
    for ruta in rutas():
        grupos.setdefault(ruta.clave, []).append(ruta)
    return {clave: tuple(grupo) for clave, grupo in grupos.items()}


def _recorrer(resolver: Any, prefijo: str, espacios: tuple[str, ...]) -> Iterator[Ruta]:
    for hijo in resolver.url_patterns:
        patron = prefijo + str(hijo.pattern)
        if isinstance(hijo, URLResolver):
            mas = (hijo.namespace,) if hijo.namespace else ()
            yield from _recorrer(hijo, patron, (*espacios, *mas))
        else:
            assert isinstance(hijo, URLPattern)
            nombre = ":".join([*espacios, hijo.name]) if hijo.name else ""
            yield Ruta(nombre, patron, tuple(hijo.pattern.regex.groupindex))


def acciones_en_bloque() -> dict[str, set[str]]:
    """Names of the bulk actions registered for each model label."""
    registro = bulk_action_registry
    if not registro.has_scanned_for_bulk_actions:
        registro._scan_for_bulk_actions()
    return {
        f"{app}.{modelo}": set(acciones)
        for app, modelos in registro.actions.items()
        for modelo, acciones in modelos.items()
    }


def acciones_del_api() -> set[str]:
    """Actions of the admin's own API on one page (``action/<nombre>/``)."""
    return set(PagesAdminAPIViewSet.actions)
