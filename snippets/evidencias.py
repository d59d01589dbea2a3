"""Whether something may be cited: as what proves a progress, or as the act that decided.

This package knows Wagtail's pages and documents and asks whether anyone may read them;
which types of page are acts or activities is known above, and said here once, at start.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from django.db.models import Model
from wagtail.models import Page

from snippets.publicos import colecciones_restringidas, paginas_publicas, vigentes


class Uso(Enum):
    EVIDENCIA = "evidencia"
    ACTA = "acta"


# ``examen(objeto, uso)``: why it may not be cited so; "" when it may.
Examen = Callable[[Model, Uso], str]
_examenes: list[Examen] = []


def registrar_examen(examen: Examen) -> None:
    if examen not in _examenes:
        _examenes.append(examen)


def impedimento(objeto: Model | None, uso: Uso) -> str:
    """A sentence for the editor; "" when ``objeto`` is public and of a kind that serves."""
    if objeto is None:
        return ""
    motivo = _de_pagina(objeto) if isinstance(objeto, Page) else _de_documento(objeto)
    if motivo:
        return motivo
    return next((motivo for examen in _examenes if (motivo := examen(objeto, uso))), "")


def _de_pagina(pagina: Page) -> str:
    guardada = Page.objects.filter(pk=pagina.pk)
    if not guardada.filter(live=True).exists():
        return "Es un borrador, o ya no se publica: solo se cita lo que cualquiera puede leer."
    if not guardada.filter(vigentes()).exists():
        return "Su publicación terminó: solo se cita lo que cualquiera puede leer."
    if not paginas_publicas().filter(pk=pagina.pk).exists():
        return "Su acceso está restringido: solo se cita lo que cualquiera puede leer."
    return ""


def _de_documento(documento: Model) -> str:
    if documento.collection_id in colecciones_restringidas():  # type: ignore[attr-defined]
        return "El documento está en una colección restringida: nadie podría abrirlo."
    return ""
