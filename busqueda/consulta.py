"""Reading: from what a person asks to frozen values, in a constant number of queries."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from busqueda import registro
from busqueda.analisis import analizar_consulta
from busqueda.models import EntradaBusqueda
from busqueda.motores import motor_de
from busqueda.motores.base import Filtros
from busqueda.motores.resguardo import resguardado
from busqueda.ordenacion import Ordenadas, ordenar
from busqueda.pasajes import citar
from busqueda.recuento import contar
from busqueda.resaltado import Marcas, resaltar
from busqueda.respuesta import MAS_PAGINAS, TOPE_EXACTO, Orden, Peticion, Respuesta, Resultado
from busqueda.sinonimos import sinonimos

if TYPE_CHECKING:
    from busqueda.analisis import ConsultaAnalizada

__all__ = ["Orden", "Peticion", "Respuesta", "buscar"]


def buscar(peticion: Peticion, *, alias: str = DEFAULT_DB_ALIAS) -> Respuesta:
    """Answer a search. Raises ``MotorNoDisponible`` when the engine fails, never an empty
    answer in its place."""
    empieza = time.perf_counter()
    motor = motor_de(alias)
    consulta = analizar_consulta(peticion.q, sinonimos)
    filtros = _filtros(peticion)
    with resguardado():
        if peticion.q.strip() and consulta.vacia:
            ids, ordenadas = [], Ordenadas({}, {})  # only signs: it asks for nothing we can find
        else:
            ids = motor.coincidencias(consulta, filtros, TOPE_EXACTO + 1)
            ordenadas = ordenar(motor, consulta, filtros, peticion)
        resultados = _resultados(ordenadas, consulta, alias)
        facetas = contar(motor, consulta, filtros, ids[:TOPE_EXACTO])
    total = min(len(ids), TOPE_EXACTO)
    return Respuesta(
        motor=motor.nombre,
        total=total,
        total_exacto=len(ids) <= TOPE_EXACTO,
        resultados=resultados,
        facetas=facetas,
        pagina=peticion.pagina,
        paginas=min(-(-total // peticion.por_pagina), MAS_PAGINAS),
        tiempo_ms=round((time.perf_counter() - empieza) * 1000, 1),
        orden=peticion.orden,
        recortada=consulta.recortada,
    )


def _filtros(peticion: Peticion) -> Filtros:
    ahora = peticion.ahora or timezone.now()
    return Filtros(
        ahora=ahora,
        hoy=timezone.localdate(ahora),
        facetas={p: tuple(v) for p, v in peticion.filtros.items() if v},
        desde=peticion.desde,
        hasta=peticion.hasta,
    )


def _resultados(
    ordenadas: Ordenadas, consulta: ConsultaAnalizada, alias: str
) -> tuple[Resultado, ...]:
    entradas = EntradaBusqueda.objects.using(alias).in_bulk(list(ordenadas.puntajes))
    presentes = [entradas[pk] for pk in ordenadas.puntajes if pk in entradas]
    pasajes = citar(presentes, consulta, ordenadas.rarezas, alias)
    marcas = Marcas(consulta, ordenadas.rarezas)
    return tuple(
        Resultado(
            clave=entrada.clave,
            tipo=entrada.tipo,
            etiqueta_tipo=registro.etiqueta_de_tipo(entrada.tipo),
            titulo=entrada.titulo,
            titulo_html=resaltar(entrada.titulo, marcas),
            url=entrada.url,
            fecha=entrada.fecha,
            puntaje=round(ordenadas.puntajes[entrada.pk], 4),
            fragmentos=pasajes.get(entrada.pk, ()),
        )
        for entrada in presentes
    )
