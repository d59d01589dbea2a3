"""Which pages of the module prove a progress, and which are acts."""

from __future__ import annotations

from django.db.models import Model
from wagtail.models import Page

from paginas.models import AccionMesa, ActividadCoordinacion, Noticia, Sesion
from paginas.revision.errores import PaqueteIncoherente
from snippets.evidencias import Uso
from snippets.models import Acuerdo
from snippets.seguimiento import errores_de_seguimiento

PRUEBAN = (AccionMesa, ActividadCoordinacion, Noticia)


def examinar(objeto: Model, uso: Uso) -> str:
    """Why a public page may not be cited so; "" when it may (``snippets.evidencias``)."""
    if not isinstance(objeto, Page):
        return ""
    pagina = objeto.specific
    if isinstance(pagina, Sesion):
        return "" if pagina.tiene_acta else "Esa sesión no tiene acta publicada."
    if uso is Uso.ACTA:
        return "No es un acta: elija la sesión que lo decidió."
    if not isinstance(pagina, PRUEBAN):
        return "Elija un acta, una acción, una actividad o una noticia."
    return ""


def exigir_seguimiento(objeto: Model) -> None:
    """Held when an agreement is sent and again when it is published.

    Raises ``PaqueteIncoherente``: what it cites may have been withdrawn meanwhile.
    """
    if not isinstance(objeto, Acuerdo):
        return
    for motivo in errores_de_seguimiento(objeto):
        raise PaqueteIncoherente(f"«{objeto.titulo}»: {motivo}")
