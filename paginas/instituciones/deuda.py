"""What an institution owes: its open agreements, by how urgent each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from snippets.models import Acuerdo, Institucion


@dataclass(frozen=True, slots=True)
class Deuda:
    """``vencidos``: the longest overdue first; ``sin_fecha`` is not «on time»."""

    vencidos: Sequence[Acuerdo]
    con_fecha: Sequence[Acuerdo]
    sin_fecha: Sequence[Acuerdo]
    heredados: Sequence[Acuerdo]

    @property
    def total(self) -> int:
        return len(self.vencidos) + len(self.con_fecha) + len(self.sin_fecha)


def deuda_de(institucion: Institucion, al: date) -> Deuda:
    """Open public agreements on the day ``al``; ``heredados`` are of those it succeeded."""
    abiertos = Acuerdo.objects.publicos().abiertos().con_plazo(al).con_relaciones()
    orden = (F("plazo_al").asc(nulls_last=True), "pk")
    propios = list(
        abiertos.filter(responsables__institucion=institucion).order_by(*orden).distinct()
    )
    heredados = abiertos.filter(responsables__institucion__in=antecesoras(institucion)).exclude(
        pk__in=[a.pk for a in propios]
    )
    return Deuda(
        vencidos=[a for a in propios if a.plazo_al is not None and a.plazo_al < al],
        con_fecha=[a for a in propios if a.plazo_al is not None and a.plazo_al >= al],
        sin_fecha=[a for a in propios if a.plazo_al is None],
        heredados=list(heredados.order_by(*orden).distinct()),
    )


def antecesoras(institucion: Institucion) -> set[int]:
    """Ids of the institutions it succeeded, directly or not."""
    todas: set[int] = set()
    nuevas = {institucion.pk}
    while nuevas:
        previas = Institucion.objects.filter(sucedida_por__in=nuevas)
        nuevas = set(previas.values_list("pk", flat=True)) - todas - {institucion.pk}
        todas |= nuevas
    return todas
