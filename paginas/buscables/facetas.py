"""The filters of the public search (contrato, «Addresses»: the parameters are fixed)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from busqueda.contrato import Faceta, OrdenDeValores, ValorFaceta
from snippets import estados
from snippets.models import (
    Acuerdo,
    Compromiso,
    Departamento,
    Etiqueta,
    Hito,
    Institucion,
    Municipio,
    Organo,
)

Codigos = Collection[str]
Etiquetas = Mapping[str, str]


def _organos(codigos: Codigos) -> Etiquetas:
    return dict(Organo.objects.filter(sigla__in=codigos).values_list("sigla", "nombre"))


def _instituciones(codigos: Codigos) -> Etiquetas:
    return dict(Institucion.objects.filter(sigla__in=codigos).values_list("sigla", "nombre"))


def _departamentos(codigos: Codigos) -> Etiquetas:
    return dict(Departamento.objects.filter(codigo__in=codigos).values_list("codigo", "nombre"))


def _municipios(codigos: Codigos) -> Etiquetas:
    return {
        m.codigo: str(m)
        for m in Municipio.objects.filter(codigo__in=codigos).select_related("departamento")
    }


def _compromisos(codigos: Codigos) -> Etiquetas:
    todos = Compromiso.objects.publicos().select_related("plan")
    return {c.codigo: f"Compromiso {c.numero} ({c.plan.codigo})" for c in todos}


def _hitos(codigos: Codigos) -> Etiquetas:
    hitos = Hito.objects.filter(codigo__in=codigos).select_related("compromiso__plan")
    return {
        h.codigo: f"Hito {h.numero_visible} del compromiso {h.compromiso.numero}"
        f" ({h.compromiso.plan.codigo})"
        for h in hitos
    }


def _estados(codigos: Codigos) -> Etiquetas:
    return estados.ETIQUETAS


def _etiquetas(codigos: Codigos) -> Etiquetas:
    return dict(Etiqueta.objects.filter(slug__in=codigos).values_list("slug", "name"))


def _anios(codigos: Codigos) -> Etiquetas:
    return {codigo: codigo for codigo in codigos}


FACETAS = (
    Faceta("estado", "Estado del acuerdo", 10, _estados),
    Faceta("organo", "Órgano", 20, _organos, se_sugiere=True),
    Faceta("institucion", "Institución", 30, _instituciones, se_sugiere=True),
    Faceta("departamento", "Departamento", 40, _departamentos),
    Faceta("municipio", "Municipio", 50, _municipios, dentro_de="departamento"),
    Faceta("compromiso", "Compromiso", 60, _compromisos),
    Faceta("hito", "Hito", 70, _hitos),
    Faceta("etiqueta", "Tema", 80, _etiquetas),
    Faceta("anio", "Año", 90, _anios, OrdenDeValores.CODIGO_DESCENDENTE),
)

Valores = dict[str, tuple[ValorFaceta, ...]]


def valores(**codigos: Iterable[str]) -> Valores:
    """Facet values from plain codes; empty ones are left out."""
    return {
        parametro: tuple(ValorFaceta(codigo) for codigo in dict.fromkeys(lista) if codigo)
        for parametro, lista in codigos.items()
    }


def de_territorio(
    departamentos: Iterable[Departamento], municipios: Iterable[Municipio]
) -> dict[str, list[str]]:
    """A municipality counts for its department too."""
    codigos = [m.codigo for m in municipios]
    return {
        "departamento": [d.codigo for d in departamentos] + [c[:2] for c in codigos],
        "municipio": codigos,
    }


def de_hitos(hitos: Iterable[Hito]) -> dict[str, list[str]]:
    """A milestone counts for its commitment too."""
    lista = list(hitos)
    return {"hito": [h.codigo for h in lista], "compromiso": [h.compromiso.codigo for h in lista]}


def de_anio(fecha: date | None) -> list[str]:
    return [str(fecha.year)] if fecha else []


def de_estado(acuerdo: Acuerdo) -> tuple[ValorFaceta, ...]:
    """The stored state, and the computed ones from the day they hold.

    «Vencido» begins the day after the due date by itself: no job has to run.
    """
    lista = [ValorFaceta(acuerdo.estado)]
    if acuerdo.estado in estados.ABIERTOS:
        plazo = acuerdo.plazo_vigente
        if plazo is None:
            lista.append(ValorFaceta(estados.SIN_FECHA))
        else:
            lista.append(ValorFaceta(estados.VENCIDO, desde=plazo + timedelta(days=1)))
    return tuple(lista)
