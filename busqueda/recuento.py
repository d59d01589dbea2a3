"""Facets with counts that tell what a click would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from busqueda import registro
from busqueda.contrato import OrdenDeValores
from busqueda.models import EtiquetaFaceta
from busqueda.respuesta import TOPE_EXACTO, FacetaContada, ValorContado

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.contrato import Faceta
    from busqueda.motores.base import Filtros, Motor
    from busqueda.motores.hallado import Cuentas, Hallado

_ORDENES = {
    OrdenDeValores.CUENTA: lambda v: (-v.cuenta, v.texto),
    OrdenDeValores.ETIQUETA: lambda v: (v.texto, v.codigo),
    OrdenDeValores.CODIGO: lambda v: v.codigo,
    OrdenDeValores.CODIGO_DESCENDENTE: lambda v: tuple(-ord(c) for c in v.codigo),
}


def contar(
    motor: Motor, consulta: ConsultaAnalizada, filtros: Filtros, ids: Sequence[int]
) -> tuple[Cuentas, Cuentas]:
    """Every facet over the matches (``ids``); one with chosen values, over what the others
    leave, and besides what each value would add, since within a facet values add up."""
    libres = [f.parametro for f in registro.facetas() if f.parametro not in filtros.facetas]
    filas = motor.contar_valores(ids, libres, filtros.hoy)
    nuevas: list[tuple[str, str, int]] = []
    presentes = set(ids)
    for parametro in filtros.facetas:
        otros = motor.coincidencias(consulta, filtros.sin(parametro), TOPE_EXACTO)
        filas += motor.contar_valores(otros, [parametro], filtros.hoy)
        fuera = [i for i in otros if i not in presentes]
        nuevas += motor.contar_valores(fuera, [parametro], filtros.hoy)
    return _por_parametro(filas), _por_parametro(nuevas)


def _por_parametro(filas: Iterable[tuple[str, str, int]]) -> Cuentas:
    cuentas: dict[str, dict[str, int]] = {}
    for parametro, codigo, cuenta in filas:
        cuentas.setdefault(parametro, {})[codigo] = cuenta
    return cuentas


def presentar(hallado: Hallado, filtros: Filtros, alias: str) -> tuple[FacetaContada, ...]:
    """The facets as they are shown: with labels, in order, the chosen values always there."""
    cuentas = {parametro: dict(valores) for parametro, valores in hallado.cuentas.items()}
    for parametro, codigos in filtros.facetas.items():
        for codigo in codigos:
            cuentas.setdefault(parametro, {}).setdefault(codigo, 0)
    textos = textos_de(cuentas, alias)
    contadas = []
    for faceta in registro.facetas():
        if faceta.parametro in cuentas:
            elegidos = filtros.facetas.get(faceta.parametro, ())
            sumas = hallado.sumas.get(faceta.parametro, {}) if elegidos else None
            contadas.append(_contada(faceta, cuentas[faceta.parametro], sumas, textos, elegidos))
    return tuple(contadas)


def textos_de(codigos_de: Mapping[str, Iterable[str]], alias: str) -> dict[tuple[str, str], str]:
    """``(parameter, code)`` -> label, of those that have one; one query."""
    codigos = {codigo for valores in codigos_de.values() for codigo in valores}
    filas = EtiquetaFaceta.objects.using(alias).filter(parametro__in=codigos_de, codigo__in=codigos)
    return {(p, c): texto for p, c, texto in filas.values_list("parametro", "codigo", "texto")}


def _contada(
    faceta: Faceta,
    cuentas: Mapping[str, int],
    sumas: Mapping[str, int] | None,
    textos: Mapping[tuple[str, str], str],
    elegidos: Collection[str],
) -> FacetaContada:
    valores = [
        ValorContado(
            codigo=codigo,
            texto=textos.get((faceta.parametro, codigo), codigo),
            cuenta=cuenta,
            elegido=codigo in elegidos,
            suma=None if sumas is None or codigo in elegidos else sumas.get(codigo, 0),
        )
        for codigo, cuenta in cuentas.items()
    ]
    valores.sort(key=_ORDENES[faceta.por_orden])
    return FacetaContada(faceta.parametro, faceta.etiqueta, tuple(valores))
