"""Everything the thread of some agreements says, read at once: a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from paginas.hilo.adopcion import adopciones
from paginas.hilo.evidencias import Medios, medios_de
from paginas.models import AccionMesa, AcuerdoAdoptado, PuntoAgenda
from snippets.models import Acuerdo, Avance


@dataclass(frozen=True, slots=True)
class Lectura:
    """``numeros``: the label of each point in its agenda, by point id."""

    adopciones: dict[int, AcuerdoAdoptado]
    numeros: dict[int, int]
    medios: Medios
    acciones: dict[int, list[AccionMesa]]


def con_seguimiento(acuerdos: QuerySet[Acuerdo]) -> QuerySet[Acuerdo]:
    """With what ``leer`` and the thread read of each."""
    avances = Avance.objects.select_related("institucion")
    return acuerdos.con_relaciones().prefetch_related(Prefetch("avances", queryset=avances))


def leer(acuerdos: Collection[Acuerdo]) -> Lectura:
    guardados = [a for a in acuerdos if a.pk]
    prefetch_related_objects(guardados, "avances__institucion")
    enlaces = adopciones(guardados)
    acciones: dict[int, list[AccionMesa]] = defaultdict(list)
    publicas = AccionMesa.objects.publicos().filter(acuerdo_origen__in=[a.pk for a in guardados])
    for accion in publicas.order_by("fecha", "pk"):
        acciones[accion.acuerdo_origen_id].append(accion)
    return Lectura(
        adopciones=enlaces,
        numeros=numerar(e.punto.sesion_id for e in enlaces.values()),
        medios=medios_de([avance for a in guardados for avance in a.avances.all()]),
        acciones=acciones,
    )


def numerar(sesiones: Iterable[int]) -> dict[int, int]:
    """The number each point has in the agenda of its session, from 1 (one query)."""
    puntos = PuntoAgenda.objects.filter(sesion__in=set(sesiones))
    numeros: dict[int, int] = {}
    cuenta: dict[int, int] = defaultdict(int)
    for sesion, punto in puntos.order_by("sort_order", "pk").values_list("sesion_id", "pk"):
        cuenta[sesion] += 1
        numeros[punto] = cuenta[sesion]
    return numeros
