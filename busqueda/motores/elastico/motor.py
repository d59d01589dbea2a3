"""Elasticsearch as an engine: one request for words, filters, order, counts and rarities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from busqueda import registro
from busqueda.motores.elastico import cuerpo
from busqueda.motores.elastico.ajustes import prefijo_de
from busqueda.motores.elastico.cliente import preguntando
from busqueda.motores.elastico.indices import de_lectura
from busqueda.motores.hallado import Hallado
from busqueda.ordenacion import exactos_de, puntuados
from busqueda.puntaje import CANDIDATOS, rareza
from busqueda.respuesta import Orden

if TYPE_CHECKING:
    from collections.abc import Mapping

    from elasticsearch_dsl import Search

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.motores.base import Filtros
    from busqueda.respuesta import Peticion


class MotorElastico:
    """Answers for the read model of one database."""

    nombre = "elasticsearch"

    def __init__(self, alias: str) -> None:
        self.alias = alias

    def preguntar(
        self, consulta: ConsultaAnalizada, filtros: Filtros, peticion: Peticion
    ) -> Hallado:
        """Raises ``MotorNoDisponible`` for anything that is not an answer."""
        exactos = exactos_de(self.alias, consulta)
        parametros = [faceta.parametro for faceta in registro.facetas()]
        busqueda = cuerpo.buscar(consulta, filtros, peticion, parametros, exactos)
        respuesta = self._pedir(busqueda)
        rarezas = _rarezas(consulta, respuesta)
        ids = [int(h["fields"]["entrada"][0]) for h in respuesta["hits"]["hits"]]
        return Hallado(
            puntajes=self._puntajes(consulta, peticion, ids, rarezas, exactos),
            rarezas=rarezas,
            ausentes=_ausentes(respuesta),
            total=int(respuesta["hits"]["total"]["value"]),
            cuentas=_cuentas(respuesta["aggregations"], filtros, "de_"),
            sumas=_cuentas(respuesta["aggregations"], filtros, "mas_"),
        )

    def _pedir(self, busqueda: Search) -> dict[str, Any]:
        """The answer as plain data, with what is read from it known to be there."""
        prefijo = prefijo_de(self.alias)
        assert prefijo is not None
        with preguntando() as es:
            respuesta = es.search(index=de_lectura(prefijo), **busqueda.to_dict()).body
            if respuesta["timed_out"] or respuesta["_shards"]["failed"]:
                raise ValueError("a part of the index did not answer")
            respuesta["hits"]["total"]["value"], respuesta["aggregations"]["libres"]
            return dict(respuesta)

    def _puntajes(
        self,
        consulta: ConsultaAnalizada,
        peticion: Peticion,
        ids: list[int],
        rarezas: Mapping[str, float],
        exactos: Mapping[int, int],
    ) -> dict[int, float]:
        inicio = (peticion.pagina - 1) * peticion.por_pagina
        por_fecha = peticion.orden is not Orden.RELEVANCIA or consulta.sin_raices
        if por_fecha or inicio >= CANDIDATOS:
            return dict.fromkeys(ids, 0.0)
        puntajes = puntuados(self.alias, consulta, ids, rarezas, exactos)
        return dict(list(puntajes.items())[inicio : inicio + peticion.por_pagina])


def _rarezas(consulta: ConsultaAnalizada, respuesta: Mapping[str, Any]) -> dict[str, float]:
    if not consulta.con_raices:
        return dict.fromkeys(consulta.raices, 1.0)
    todo = respuesta["aggregations"].get("todo")
    if todo is None:
        return {}
    cuentas = todo["frecuencias"]["buckets"]
    return {raiz: rareza(todo["doc_count"], cuentas[raiz]["doc_count"]) for raiz in consulta.raices}


def _ausentes(respuesta: Mapping[str, Any]) -> frozenset[str]:
    todo = respuesta["aggregations"].get("todo")
    cuentas = todo["frecuencias"]["buckets"] if todo else {}
    return frozenset(raiz for raiz, cubo in cuentas.items() if not cubo["doc_count"])


def _cuentas(ramas: Mapping[str, Any], filtros: Filtros, de: str) -> dict[str, dict[str, int]]:
    """Of the branches «de_…» and the free facets, or of the branches «mas_…»."""
    cuentas: dict[str, dict[str, int]] = {}
    for nombre, rama in ramas.items():
        libre = nombre == "libres" and de == "de_"
        if not (libre or nombre.startswith(de)):
            continue
        cubos = [*rama["valores"]["buckets"], *rama["fechados"]["ya"]["valores"]["buckets"]]
        for cubo in cubos:
            parametro, _, codigo = cubo["key"].partition("=")
            if not libre or parametro not in filtros.facetas:
                valores = cuentas.setdefault(parametro, {})
                valores[codigo] = valores.get(codigo, 0) + cubo["doc_count"]
    return cuentas
