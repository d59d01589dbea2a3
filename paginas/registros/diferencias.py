"""What changed in a registry record, field by field, in the words of its form."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey

Palabras = dict[str, str]
Cambio = dict[str, str]
CONTABILIDAD = frozenset({"sort_order"})
# A contact may turn out to be a person's, and the log is for ever.
NO_SE_PUBLICAN = {"paginas.ContactoPermitido": ("valor", "motivo")}
NO_SE_PUBLICA = "(no se publica)"


def en_palabras(registro: models.Model) -> Palabras:
    """Every field people fill in, by its label, as text."""
    return {
        str(campo.verbose_name): _texto(registro, campo)
        for campo in registro._meta.concrete_fields
        if not campo.primary_key
        and campo.name not in CONTABILIDAD
        and not isinstance(campo, ParentalKey)
    }


def diferencias(antes: Palabras | None, ahora: Palabras | None) -> list[dict[str, str]]:
    """Changed fields, in the order of the form; an empty side is a record that was not there."""
    viejo, nuevo = antes or {}, ahora or {}
    return [
        {"campo": campo, "antes": viejo.get(campo, ""), "ahora": nuevo.get(campo, "")}
        for campo in (nuevo or viejo)
        if viejo.get(campo, "") != nuevo.get(campo, "")
    ]


def sin_lo_privado(
    modelo: type[models.Model], campos: list[dict[str, str]]
) -> list[dict[str, str]]:
    """``campos`` as the public log tells them: that they changed, never from what to what."""
    privados = {
        str(modelo._meta.get_field(nombre).verbose_name)
        for nombre in NO_SE_PUBLICAN.get(modelo._meta.label, ())
    }
    return [
        {lado: v and (NO_SE_PUBLICA if lado != "campo" else v) for lado, v in campo.items()}
        if campo["campo"] in privados
        else campo
        for campo in campos
    ]


def _texto(registro: models.Model, campo: models.Field) -> str:
    valor: Any = getattr(registro, campo.attname)
    if valor is None or valor == "":
        return ""
    if campo.choices:
        return str(dict(campo.flatchoices).get(valor, valor))
    if isinstance(valor, bool):
        return "sí" if valor else "no"
    if isinstance(valor, (date, datetime)):
        return valor.isoformat()
    if campo.is_relation:
        return str(getattr(registro, campo.name))
    return str(valor)
