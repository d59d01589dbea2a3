"""The body of one search: the words, the filters, the facets, all in one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from elasticsearch_dsl import A, Q, Search

from busqueda.puntaje import CANDIDATOS
from busqueda.respuesta import TOPE_EXACTO, Orden

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from elasticsearch_dsl.query import Query

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.motores.base import Filtros
    from busqueda.respuesta import Peticion

MAS_VALORES = 4_000  # different facet values counted in one answer
PRIMERO = 1_000.0  # what an exact code or title is worth: more than any text
TODAS_LAS_PROPIAS = 500.0  # more than any sum of synonyms, less than a code


def buscar(
    consulta: ConsultaAnalizada,
    filtros: Filtros,
    peticion: Peticion,
    parametros: Collection[str],
    exactos: Collection[int],
) -> Search:
    """The search to run, without client nor index.

    The chosen facet values filter after the aggregations, so that one aggregation counts the
    free facets, and one more each facet that has chosen values.
    """
    busqueda = Search().source(False).extra(docvalue_fields=["entrada"])
    busqueda = busqueda.extra(track_total_hits=TOPE_EXACTO + 1)
    busqueda = busqueda.query(_consulta(consulta, filtros, exactos))
    if filtros.facetas:
        busqueda = busqueda.post_filter(_todas(_de_facetas(filtros)))
    _contar(busqueda, filtros, parametros)
    if consulta.con_raices and consulta.raices:
        _medir(busqueda, consulta)
    return _ordenada(busqueda, consulta, peticion)


def _ordenada(busqueda: Search, consulta: ConsultaAnalizada, peticion: Peticion) -> Search:
    inicio = (peticion.pagina - 1) * peticion.por_pagina
    if peticion.orden is not Orden.RELEVANCIA or consulta.sin_raices:
        sentido = "asc" if peticion.orden is Orden.FECHA_ASCENDENTE else "desc"
        orden = [{"fecha": {"order": sentido, "missing": "_last"}}, {"entrada": sentido}]
        return busqueda.sort(*orden)[inicio : inicio + peticion.por_pagina]
    if inicio >= CANDIDATOS:
        return busqueda.sort("_score", "entrada")[inicio : inicio + peticion.por_pagina]
    return busqueda.sort("_score", "entrada")[:CANDIDATOS]


def _consulta(consulta: ConsultaAnalizada, filtros: Filtros, exactos: Collection[int]) -> Query:
    condiciones = [~Q("range", expira={"lte": filtros.ahora.isoformat()})]
    dias = {"gte": filtros.desde, "lte": filtros.hasta}
    rango = {signo: dia.isoformat() for signo, dia in dias.items() if dia is not None}
    if rango:
        condiciones.append(Q("range", fecha=rango))
    condiciones += [Q("match_phrase", exacto=frase) for frase in consulta.frases]
    if consulta.sin_raices:
        return Q("bool", filter=condiciones)
    debidas = _palabras(consulta)
    if exactos:
        debidas.append(Q("constant_score", filter=Q("terms", entrada=list(exactos)), boost=PRIMERO))
    # With phrases the loose words only rank: the phrases decide.
    minimo = 0 if consulta.frases else 1
    return Q("bool", filter=condiciones, should=debidas, minimum_should_match=minimo)


def _palabras(consulta: ConsultaAnalizada) -> list[Query]:
    texto = " ".join(consulta.raices)
    campos = ("titulo", "cuerpo") if consulta.con_raices else ("exacto",)
    palabras = [Q("match", **{campo: texto}) for campo in campos if texto]
    return [*palabras, *_sinonimos(consulta, campos)]


def _sinonimos(consulta: ConsultaAnalizada, campos: tuple[str, ...]) -> list[Query]:
    """What means the same, and, worth more than any of it, all of the person's own words."""
    if not consulta.expansiones:
        return []
    dichas = [
        Q("match_phrase", **{campo: frase}) for frase in consulta.equivalentes for campo in campos
    ]
    propias = [
        Q("bool", should=[Q("term", **{campo: raiz}) for campo in campos])
        for raiz in consulta.raices
    ]
    todas = Q("constant_score", filter=Q("bool", filter=propias), boost=TODAS_LAS_PROPIAS)
    return [*dichas, todas]


def _de_facetas(filtros: Filtros, menos: str = "", solo: str = "") -> Iterable[Query]:
    """Or within a facet; dated values from their day on."""
    for parametro, codigos in filtros.facetas.items():
        if parametro == menos or (solo and parametro != solo):
            continue
        valores = [f"{parametro}={codigo}" for codigo in codigos]
        fechados = Q("terms", fechados__valor=valores) & _ya(filtros)
        yield Q("terms", valores=valores) | Q("nested", path="fechados", query=fechados)


def _ya(filtros: Filtros) -> Query:
    return Q("range", fechados__desde={"lte": filtros.hoy.isoformat()})


def _todas(condiciones: Iterable[Query]) -> Query:
    return Q("bool", filter=list(condiciones))


def _contar(busqueda: Search, filtros: Filtros, parametros: Collection[str]) -> None:
    _agregar(busqueda, "libres", _todas(_de_facetas(filtros)), filtros, "")
    for parametro in parametros:
        if parametro in filtros.facetas:
            otros = _todas(_de_facetas(filtros, menos=parametro))
            _agregar(busqueda, f"de_{parametro}", otros, filtros, f"{parametro}=.*")
            propios = _todas(_de_facetas(filtros, solo=parametro))
            _agregar(busqueda, f"mas_{parametro}", otros & ~propios, filtros, f"{parametro}=.*")


def _agregar(
    busqueda: Search, nombre: str, condicion: Query, filtros: Filtros, incluye: str
) -> None:
    incluidos = {"include": incluye} if incluye else {}
    rama = busqueda.aggs.bucket(nombre, "filter", filter=condicion)
    rama.bucket("valores", "terms", field="valores", size=MAS_VALORES, **incluidos)
    fechados = rama.bucket("fechados", "nested", path="fechados")
    ya = fechados.bucket("ya", "filter", filter=_ya(filtros))
    ya.bucket("valores", "terms", field="fechados.valor", size=MAS_VALORES, **incluidos)


def _medir(busqueda: Search, consulta: ConsultaAnalizada) -> None:
    """In how many entries each stem occurs, over the whole index."""
    filtros: dict[str, Any] = {
        raiz: Q("term", titulo=raiz) | Q("term", cuerpo=raiz) for raiz in consulta.raices
    }
    todo = busqueda.aggs.bucket("todo", "global")
    todo.bucket("frecuencias", A("filters", filters=filtros))
