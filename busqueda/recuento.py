"""Facets with counts that tell what a click would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from busqueda import registro
from busqueda.contrato import OrdenDeValores
from busqueda.models import EtiquetaFaceta
from busqueda.respuesta import TOPE_EXACTO, FacetaContada, ValorContado

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.contrato import Faceta
    from busqueda.motores.base import Filtros, Motor

    Cuentas = Mapping[str, Mapping[str, int]]  # parameter -> code -> entries

_ORDENES = {
    OrdenDeValores.CUENTA: lambda v: (-v.cuenta, v.texto),
    OrdenDeValores.ETIQUETA: lambda v: (v.texto, v.codigo),
    OrdenDeValores.CODIGO: lambda v: v.codigo,
    OrdenDeValores.CODIGO_DESCENDENTE: lambda v: tuple(-ord(c) for c in v.codigo),
}


def contar(
    motor: Motor, consulta: ConsultaAnalizada, filtros: Filtros, ids: Sequence[int]
) -> Cuentas:
    """Count every facet over the matches (``ids``); one with chosen values, over what the
    others leave, since within a facet values add up."""
    libres = [f.parametro for f in registro.facetas() if f.parametro not in filtros.facetas]
    filas = motor.contar_valores(ids, libres, filtros.hoy)
    for parametro in filtros.facetas:
        otros = motor.coincidencias(consulta, filtros.sin(parametro), TOPE_EXACTO)
        filas += motor.contar_valores(otros, [parametro], filtros.hoy)
    cuentas: dict[str, dict[str, int]] = {}
    for parametro, codigo, cuenta in filas:
        cuentas.setdefault(parametro, {})[codigo] = cuenta
    return cuentas


def presentar(contadas: Cuentas, filtros: Filtros, alias: str) -> tuple[FacetaContada, ...]:
    """The facets as they are shown: with labels, in order, the chosen values always there."""
    cuentas = {parametro: dict(valores) for parametro, valores in contadas.items()}
    for parametro, codigos in filtros.facetas.items():
        for codigo in codigos:
            cuentas.setdefault(parametro, {}).setdefault(codigo, 0)
    textos = _textos(cuentas, alias)
    return tuple(
        _contada(faceta, cuentas[faceta.parametro], textos, filtros)
        for faceta in registro.facetas()
        if faceta.parametro in cuentas
    )


def _textos(cuentas: Mapping[str, Mapping[str, int]], alias: str) -> dict[tuple[str, str], str]:
    codigos = {codigo for valores in cuentas.values() for codigo in valores}
    filas = EtiquetaFaceta.objects.using(alias).filter(parametro__in=cuentas, codigo__in=codigos)
    return {(p, c): texto for p, c, texto in filas.values_list("parametro", "codigo", "texto")}


def _contada(
    faceta: Faceta,
    cuentas: Mapping[str, int],
    textos: Mapping[tuple[str, str], str],
    filtros: Filtros,
) -> FacetaContada:
    elegidos = filtros.facetas.get(faceta.parametro, ())
    valores = [
        ValorContado(
            codigo, textos.get((faceta.parametro, codigo), codigo), cuenta, codigo in elegidos
        )
        for codigo, cuenta in cuentas.items()
    ]
    valores.sort(key=_ORDENES[faceta.por_orden])
    return FacetaContada(faceta.parametro, faceta.etiqueta, tuple(valores))
