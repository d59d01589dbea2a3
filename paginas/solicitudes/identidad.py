"""How an object is named where its title must not be: type, code, key."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.text import capfirst
from wagtail.models import Page

from paginas.models.sesion import Sesion


def del_objeto(objeto: Model) -> dict[str, Any]:
    """The two columns that point at ``objeto`` (its base content type and its key)."""
    return {"content_type": objeto.get_base_content_type(), "object_id": str(objeto.pk)}


def tipo_de(objeto: Model) -> str:
    """«Sesión», «Acuerdo»: what kind of thing it is, for people."""
    return capfirst(objeto._meta.verbose_name)


def codigo_de(objeto: Model) -> str:
    """The code it is cited by («Acta 9-2022», «ACU-MMM-2023-014»); "" when it has none."""
    if isinstance(objeto, Sesion):
        return f"Acta {objeto.acta_citada}" if objeto.acta_citada else ""
    return "" if isinstance(objeto, Page) else (getattr(objeto, "codigo", None) or "")
