"""Template tags of the public log: the version bar, the head for mails and feeds."""

from __future__ import annotations

from typing import Any

from django import template

from paginas.bitacora.cabeza import Cabeza, cabeza_publica
from paginas.bitacora.versiones import UltimaVersion, ultima_de

register = template.Library()


@register.simple_tag
def version_publica(objeto: Any) -> UltimaVersion | None:
    """The version that is public now; nothing for a draft that never was."""
    return ultima_de(objeto) if getattr(objeto, "pk", None) else None


@register.simple_tag
def cabeza_de_la_bitacora() -> Cabeza:
    return cabeza_publica()


@register.filter
def menos(valor: int, cuanto: int) -> int:
    return valor - cuanto
