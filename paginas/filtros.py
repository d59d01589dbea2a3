"""Filters that several lists share."""

from __future__ import annotations

from django.db import models
from django.db.models import F

from paginas.listados import Filtro, Orden
from snippets.models import Departamento, Institucion, Organo

# What has no date comes last both ways: it is not the oldest nor the newest.
POR_FECHA = (
    Orden("reciente", "Más recientes primero", (F("fecha").desc(nulls_last=True), "-pk")),
    Orden("antigua", "Más antiguas primero", (F("fecha").asc(nulls_last=True), "pk")),
)


def filtro_organo() -> Filtro:
    return Filtro(
        "organo",
        "Órgano",
        lambda: list(Organo.objects.values_list("sigla", "nombre")),
        lambda consulta, codigos: consulta.filter(organo__sigla__in=codigos),
    )


def filtro_institucion() -> Filtro:
    return Filtro(
        "institucion",
        "Institución",
        lambda: list(Institucion.objects.values_list("sigla", "nombre")),
        lambda consulta, codigos: consulta.filter(instituciones__sigla__in=codigos),
    )


def filtro_departamento() -> Filtro:
    return Filtro(
        "departamento",
        "Departamento",
        lambda: list(Departamento.objects.values_list("codigo", "nombre")),
        lambda consulta, codigos: consulta.filter(departamentos__codigo__in=codigos),
    )


def filtro_lista(
    parametro: str, etiqueta: str, campo: str, opciones: type[models.TextChoices]
) -> Filtro:
    """A filter over a closed list held in ``campo``."""
    return Filtro(
        parametro,
        etiqueta,
        lambda: opciones.choices,
        lambda consulta, codigos: consulta.filter(**{f"{campo}__in": codigos}),
    )


def filtro_anio(modelo: type[models.Model]) -> Filtro:
    """By the year the content speaks of, newest first; only years that have something."""

    def anios() -> list[tuple[str, str]]:
        fechas = modelo.objects.publicos().filter(fecha__isnull=False)
        return [(str(f.year), str(f.year)) for f in fechas.dates("fecha", "year", order="DESC")]

    return Filtro(
        "anio",
        "Año",
        anios,
        lambda consulta, codigos: consulta.filter(fecha__year__in=[int(c) for c in codigos]),
    )
