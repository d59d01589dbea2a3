"""Which entries come on a page, and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max
from django.db.models.functions import Substr

from busqueda.analisis import SEPARADOR
from busqueda.models import EntradaBusqueda, IdentificadorEntrada, TextoEntrada
from busqueda.puntaje import CANDIDATOS, Leido, Puntuador, rareza
from busqueda.respuesta import Orden

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.motores.base import Filtros, Motor
    from busqueda.respuesta import Peticion

MAS_LEIDO = 20_000  # characters of an entry that the second ranking reads
MAS_EXACTOS = 50


@dataclass(frozen=True, slots=True)
class Ordenadas:
    """Ids of one page with their scores; ``rarezas`` of the query's stems, and those in no
    entry."""

    puntajes: Mapping[int, float]
    rarezas: Mapping[str, float]
    ausentes: frozenset[str] = frozenset()


def ordenar(
    motor: Motor, consulta: ConsultaAnalizada, filtros: Filtros, peticion: Peticion
) -> Ordenadas:
    inicio = (peticion.pagina - 1) * peticion.por_pagina
    rarezas, ausentes = _rarezas(motor, consulta)
    if peticion.orden is not Orden.RELEVANCIA or consulta.sin_raices:
        ids = motor.por_fecha(
            consulta,
            filtros,
            inicio,
            peticion.por_pagina,
            ascendente=peticion.orden is Orden.FECHA_ASCENDENTE,
        )
        return Ordenadas(dict.fromkeys(ids, 0.0), rarezas, ausentes)
    if inicio >= CANDIDATOS:
        ids = motor.candidatos(consulta, filtros, inicio, peticion.por_pagina)
        return Ordenadas(dict.fromkeys(ids, 0.0), rarezas, ausentes)
    puntajes = _mejores(motor, consulta, filtros, rarezas)
    pagina = list(puntajes)[inicio : inicio + peticion.por_pagina]
    return Ordenadas({i: puntajes[i] for i in pagina}, rarezas, ausentes)


def _rarezas(motor: Motor, consulta: ConsultaAnalizada) -> tuple[dict[str, float], frozenset[str]]:
    if not consulta.con_raices:
        return dict.fromkeys(consulta.raices, 1.0), frozenset()
    # The highest id stands for the number of entries: it costs nothing, and only a ratio of
    # logarithms depends on it.
    gestor = EntradaBusqueda.objects.using(motor.alias)
    total = gestor.aggregate(mas=Max("id"))["mas"] or 1
    frecuencias = motor.frecuencias(consulta.raices)
    rarezas = {raiz: rareza(total, frecuencias.get(raiz, 0)) for raiz in consulta.raices}
    return rarezas, frozenset(raiz for raiz in consulta.raices if not frecuencias.get(raiz))


def _mejores(
    motor: Motor, consulta: ConsultaAnalizada, filtros: Filtros, rarezas: Mapping[str, float]
) -> dict[int, float]:
    """The first candidates with their final scores, best first: exact ones before all."""
    ids = motor.candidatos(consulta, filtros, 0, CANDIDATOS)
    exactos = exactos_de(motor.alias, consulta)
    nuevos = set(exactos) - set(ids)
    if nuevos:
        ids += motor.pertenecen(consulta, filtros, sorted(nuevos))
    return puntuados(motor.alias, consulta, ids, rarezas, exactos)


def puntuados(
    alias: str,
    consulta: ConsultaAnalizada,
    ids: Collection[int],
    rarezas: Mapping[str, float],
    exactos: Mapping[int, int],
) -> dict[int, float]:
    """The second ranking of these candidates, whatever engine found them, best first."""
    leidos = _leer(alias, consulta, ids)
    medio = sum(len(leido.raices) for leido in leidos.values()) / max(len(leidos), 1)
    puntuar = Puntuador(consulta, rarezas, medio)
    propios = _con_sinonimos(puntuar, {i: leidos[i] for i in ids if i in leidos})
    primero = 1 + max(propios.values(), default=0.0)
    puntajes = {i: puntaje + primero * exactos.get(i, 0) for i, puntaje in propios.items()}
    orden = sorted(puntajes, key=lambda i: (-puntajes[i], i))[:CANDIDATOS]
    return {i: puntajes[i] for i in orden}


def _con_sinonimos(puntuar: Puntuador, leidos: Mapping[int, Leido]) -> dict[int, float]:
    """Scores in which who needed a synonym stays below all who have every word of the query."""
    propios = {i: puntuar(leido) for i, leido in leidos.items()}
    ganados = {i: ganado for i in propios if (ganado := puntuar.por_sinonimos(leidos[i]))}
    if not ganados:
        return propios
    completos = [puntaje for i, puntaje in propios.items() if puntuar.tiene_todas(leidos[i])]
    techo = min(completos, default=float("inf"))
    mayor = max(propios[i] + ganado for i, ganado in ganados.items())
    factor = min(1.0, 0.99 * techo / mayor)
    return propios | {i: (propios[i] + ganado) * factor for i, ganado in ganados.items()}


def exactos_de(alias: str, consulta: ConsultaAnalizada) -> dict[int, int]:
    """Entries asked for by their code or by their whole title; the longer the code, the more."""
    filas = (
        IdentificadorEntrada.objects.using(alias)
        .filter(clave__in=consulta.identificadores)
        .values_list("entrada_id", "clave", "es_titulo")[:MAS_EXACTOS]
    )
    exactos: dict[int, int] = {}
    for entrada, clave, es_titulo in filas:
        if not es_titulo or clave == consulta.clave:
            exactos[entrada] = max(exactos.get(entrada, 0), 1 + len(clave.split()))
    return exactos


def _leer(alias: str, consulta: ConsultaAnalizada, ids: Collection[int]) -> dict[int, Leido]:
    filas = (
        TextoEntrada.objects.using(alias)
        .filter(pk__in=ids)
        .values_list("pk", "titulo", Substr("cuerpo", 1, MAS_LEIDO), Substr("exacto", 1, MAS_LEIDO))
    )
    return {pk: _leido(consulta, titulo, cuerpo, exacto) for pk, titulo, cuerpo, exacto in filas}


def _leido(consulta: ConsultaAnalizada, titulo: str, cuerpo: str, exacto: str) -> Leido:
    exactas = exacto.split()
    if not consulta.con_raices:
        return Leido(exactas, frozenset(exactas))
    return Leido([*titulo.split(), SEPARADOR, *cuerpo.split()], frozenset(exactas))
