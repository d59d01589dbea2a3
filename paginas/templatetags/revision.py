"""Template filters of the review: a difference and the name of its field, in words."""

from __future__ import annotations

from django import template

from paginas.revision.comparacion import diferencia, etiqueta

register = template.Library()
register.filter("diferencia", diferencia)
register.filter("etiqueta", etiqueta)
