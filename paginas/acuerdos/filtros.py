"""Filters of the list of agreements; the parameters are those of the search."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q, QuerySet
from django.utils import timezone

from paginas.filtros import filtro_departamento, filtro_organo
from paginas.listados import Filtro, Opcion
from snippets import estados
from snippets.models import Acuerdo, Hito, Institucion


def _en_estados(consulta: QuerySet, codigos: Collection[str]) -> QuerySet:
    hoy = timezone.localdate()
    alguno = Q()
    for codigo in codigos:
        alguno |= Q(pk__in=Acuerdo.objects.en_estado(codigo, al=hoy).values("pk"))
    return consulta.filter(alguno)


def anios() -> list[Opcion]:
    publicos = Acuerdo.objects.publicos().filter(anio__isnull=False).values_list("anio", flat=True)
    return [(str(anio), str(anio)) for anio in sorted(set(publicos), reverse=True)]


def _hitos() -> list[Opcion]:
    hitos = Hito.objects.publicos().select_related("compromiso__plan")
    return [
        (h.codigo, f"{h} (compromiso {h.compromiso.numero}, {h.compromiso.plan.codigo})")
        for h in hitos
    ]


FILTROS = (
    Filtro("estado", "Estado", lambda: list(estados.ETIQUETAS.items()), _en_estados),
    filtro_organo(),
    Filtro(
        "institucion",
        "Institución responsable",
        lambda: list(Institucion.objects.values_list("sigla", "nombre")),
        lambda consulta, codigos: consulta.filter(responsables__institucion__sigla__in=codigos),
    ),
    filtro_departamento(),
    Filtro(
        "hito", "Hito", _hitos, lambda consulta, codigos: consulta.filter(hito__codigo__in=codigos)
    ),
    Filtro(
        "anio",
        "Año",
        anios,
        lambda consulta, codigos: consulta.filter(anio__in=[int(c) for c in codigos]),
    ),
)
