"""Agreements in figures: each is the length of the list it links to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.urls import reverse

from snippets import estados
from snippets.estados import Estado
from snippets.models import Acuerdo


@dataclass(frozen=True, slots=True)
class Cifra:
    """A number, what it counts, its state and the list behind it."""

    numero: int
    texto: str
    estado: str
    url: str


TEXTOS = {
    Estado.CUMPLIDO: "cumplidos",
    Estado.EN_EJECUCION: "en ejecución",
    estados.VENCIDO: "vencidos",
    estados.SIN_FECHA: "sin fecha límite",
}


def cifras_de_acuerdos(al: date) -> list[Cifra]:
    """Public agreements by what a reader asks first, in one query.

    The figures overlap (an overdue agreement may be in progress): they are not summed.
    """
    abiertos = Q(estado__in=estados.ABIERTOS)
    cuentas = (
        Acuerdo.objects.publicos()
        .con_plazo(al)
        .aggregate(
            cumplido=Count("pk", filter=Q(estado=Estado.CUMPLIDO)),
            en_ejecucion=Count("pk", filter=Q(estado=Estado.EN_EJECUCION)),
            vencido=Count("pk", filter=abiertos & Q(plazo_al__lt=al)),
            sin_fecha=Count("pk", filter=abiertos & Q(plazo_al__isnull=True)),
        )
    )
    lista = reverse("mesa:acuerdos")
    return [
        Cifra(cuentas[estado], texto, estado, f"{lista}?{urlencode({'estado': estado})}")
        for estado, texto in TEXTOS.items()
    ]
