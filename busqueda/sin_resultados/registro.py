"""Writing down a search that found nothing, and forgetting it in time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import F

from busqueda.analisis import palabras
from busqueda.sin_resultados.models import BusquedaSinResultados
from busqueda.sin_resultados.personales import parece_de_alguien

if TYPE_CHECKING:
    from datetime import date

    from busqueda.respuesta import Peticion, Respuesta

MAS_LARGO = 80
MAS_PALABRAS = 8
# A robot fills neither the table nor the day: beyond these nothing new is kept.
TOPE = 2_000
TOPE_DIARIO = 200
DIAS = 90


def termino_de(peticion: Peticion, respuesta: Respuesta) -> str:
    """What would be kept of this search; empty for most: only whole searches without filters,
    short, that found nothing and do not look like anybody's data."""
    filtrada = peticion.filtros or peticion.desde or peticion.hasta or peticion.pagina > 1
    if respuesta.total or respuesta.destacados or filtrada or parece_de_alguien(peticion.q):
        return ""
    termino = " ".join(p.exacta for p in palabras(peticion.q))
    corto = len(termino) <= MAS_LARGO and len(termino.split()) <= MAS_PALABRAS
    return termino if corto and not parece_de_alguien(termino) else ""


def anotar(termino: str, *, hoy: date) -> bool:
    """Count the search; False when there is no room for a new one today."""
    with transaction.atomic():
        iguales = BusquedaSinResultados.objects.filter(termino=termino)
        if iguales.update(veces=F("veces") + 1, ultimo_dia=hoy):
            return True
        if not _cabe(hoy):
            return False
        # Two processes may arrive together: the second finds the first one's row.
        BusquedaSinResultados.objects.bulk_create(
            [BusquedaSinResultados(termino=termino, primer_dia=hoy, ultimo_dia=hoy)],
            ignore_conflicts=True,
        )
        return True


def _cabe(hoy: date) -> bool:
    todas = BusquedaSinResultados.objects
    return todas.filter(primer_dia=hoy).count() < TOPE_DIARIO and todas.count() < TOPE


def podar(*, hoy: date) -> int:
    """Forget what was last asked ``BUSQUEDA_DIAS_SIN_RESULTADOS`` days ago (90) or more."""
    dias = int(getattr(settings, "BUSQUEDA_DIAS_SIN_RESULTADOS", DIAS))
    viejas = BusquedaSinResultados.objects.filter(ultimo_dia__lte=hoy - timedelta(days=dias))
    return viejas.delete()[0]
