"""Who sees the search tools and who changes them: the model's own permissions."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

VER = "busqueda.view_gruposinonimos"
VER_TABLERO = "busqueda.view_tablerosinresultados"
CAMBIAR = "busqueda.change_gruposinonimos"


def puede_ver(persona: Any) -> bool:
    return persona.has_perm(VER) or persona.has_perm(CAMBIAR)


def de_quien_ve(vista: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of the search tools that changes nothing."""

    @wraps(vista)
    def comprobada(request: HttpRequest, *args: Any, **kw: Any) -> HttpResponse:
        if not puede_ver(request.user):
            raise PermissionDenied
        return vista(request, *args, **kw)

    return comprobada
