"""Template tags of the module's public pages."""

from __future__ import annotations

from typing import Any

from django import template

from snippets.demostracion import hay_demostracion

register = template.Library()


@register.simple_tag(takes_context=True)
def en_demostracion(context: dict[str, Any]) -> bool:
    """Whether the site shows invented content; asked once for each request."""
    request = context.get("request")
    if request is None:
        return hay_demostracion()
    if not hasattr(request, "_en_demostracion"):
        request._en_demostracion = hay_demostracion()
    return request._en_demostracion


@register.filter
def de_llave(mapa: dict[Any, Any], llave: Any) -> Any:
    """``mapa[llave]``, or nothing: templates cannot index by a variable."""
    return mapa.get(llave)
