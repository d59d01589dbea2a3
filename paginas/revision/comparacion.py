"""How a field that changed is shown to whoever reviews: in words, never as a program holds it.

Wagtail compares dates, yes-or-no answers and lists by their Python form («None», «['familias']»).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, escape, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.admin.compare import FieldComparison, ForeignObjectComparison, TextDiff

from snippets.campos import SeleccionMultiple

ETIQUETAS = {"slug": "Dirección"}


def diferencia(comparacion: Any) -> SafeString:
    """The difference as safe HTML. Empty where there is nothing on either side."""
    if not comparacion.is_field:
        return _de_hijos(comparacion)
    if isinstance(comparacion, ForeignObjectComparison) and not (
        comparacion.val_a or comparacion.val_b
    ):
        return SafeString("")  # Wagtail says «None»
    if type(comparacion) is not FieldComparison:
        return conditional_escape(comparacion.htmldiff())
    antes, despues = (
        en_palabras(valor, comparacion.field) for valor in (comparacion.val_a, comparacion.val_b)
    )
    if antes == despues:
        return escape(antes)
    partes = [("deletion", antes), ("addition", despues)]
    return TextDiff([(que, texto) for que, texto in partes if texto], separator=" ").to_html()


def _de_hijos(comparacion: Any) -> SafeString:
    """The rows of a list within the record, each with its own lists: an agenda point and the
    agreements it adopts. Wagtail's own page leaves the inner ones out."""
    return format_html_join(
        "\n",
        '<div class="comparison__child-object {}"><dl class="comparison__list">{}</dl></div>',
        ((_clase(hijo), _campos(hijo)) for hijo in comparacion.get_child_comparisons()),
    )


def _clase(hijo: Any) -> str:
    if hijo.is_addition():
        return "addition"
    return "deletion" if hijo.is_deletion() else ""


def _campos(hijo: Any) -> SafeString:
    campos = ((etiqueta(c), diferencia(c)) for c in hijo.get_field_comparisons())
    return format_html_join("", "<dt>{}</dt><dd>{}</dd>", (c for c in campos if c[1]))


def etiqueta(comparacion: Any) -> str:
    """The field's name as the form says it."""
    nombre = getattr(getattr(comparacion, "field", None), "name", "")
    return ETIQUETAS.get(nombre) or capfirst(str(comparacion.field_label()))


def en_palabras(valor: Any, campo: models.Field[Any, Any]) -> str:
    """A value as people write it; nothing for what is empty."""
    if valor is None or valor == "" or valor == []:
        return ""
    if isinstance(valor, bool):
        return "Sí" if valor else "No"
    if isinstance(valor, datetime):
        return date_format(timezone.localtime(valor), "DATETIME_FORMAT")
    if isinstance(valor, date):
        return date_format(valor, "DATE_FORMAT")
    if isinstance(campo, SeleccionMultiple) and isinstance(valor, list):
        textos = dict(campo.opciones.choices) if campo.opciones else {}
        return "; ".join(str(textos.get(codigo, codigo)) for codigo in valor)
    return str(valor)
