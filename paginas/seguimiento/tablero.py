"""What the board says of each agreement, and how it leaves in a spreadsheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from snippets import estados
from snippets.models import Avance

# A cell that begins with one of these is a formula to a spreadsheet.
EMPIEZAN_FORMULA = ("=", "+", "-", "@", "\t", "\r")

# Open ones first: a date matters while there is something to do by it.
ORDEN = ("cerrado", F("plazo_al").asc(nulls_last=True), "pk")


def consulta(todos: QuerySet[Any], al: date | None = None) -> QuerySet[Any]:
    """Public agreements with what the board shows; constant queries for a page of them."""
    probados = Avance.objects.con_evidencia().filter(acuerdo=OuterRef("pk"))
    return (
        todos.publicos()
        .con_plazo(al or timezone.localdate())
        .annotate(probado=Exists(probados), cerrado=~Q(estado__in=estados.ABIERTOS))
        .con_relaciones()
    )


def responsables(acuerdo: Any) -> str:
    return ", ".join(r.institucion.sigla for r in acuerdo.responsables.all())


def atraso(acuerdo: Any) -> int | str:
    """Days past the due date of an open agreement; what is said when there is none."""
    if acuerdo.sin_fecha:
        return "sin fecha"
    if not acuerdo.vencido():
        return ""
    return (timezone.localdate() - acuerdo.plazo_vigente).days


def evidencia(acuerdo: Any) -> str:
    return "con evidencia" if acuerdo.probado else "sin evidencia publicada"


def en_estado(acuerdos: QuerySet[Any], codigo: str) -> QuerySet[Any]:
    """Stored states and computed ones; an unknown code changes nothing."""
    if codigo not in estados.ETIQUETAS:
        return acuerdos
    ids = acuerdos.model.objects.en_estado(codigo, al=timezone.localdate()).values("pk")
    return acuerdos.filter(pk__in=ids)


def celda(valor: Any) -> str:
    """``valor`` as text that no spreadsheet runs."""
    texto = str(valor)
    return f"'{texto}" if texto.startswith(EMPIEZAN_FORMULA) else texto
