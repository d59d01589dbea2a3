"""What the page of review asks of proposals, which stand above the review."""

from __future__ import annotations

from typing import Any

from django import template

from paginas.propuestas import consulta

register = template.Library()


@register.simple_tag
def propuestas_de(envio: Any) -> list[Any]:
    """Proposals that wait about what ``envio`` sent."""
    return consulta.de_envio(envio)
