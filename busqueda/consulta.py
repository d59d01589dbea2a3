"""Reading: from what a person asks to frozen values, in a constant number of queries."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from busqueda import registro
from busqueda.analisis import analizar_consulta
from busqueda.correccion import quiso_decir
from busqueda.destacados import destacados
from busqueda.errores import MotorNoDisponible
from busqueda.mejoras.memoria import Mejoras, vigentes
from busqueda.models import EntradaBusqueda
from busqueda.motores import motor_de, motor_externo
from busqueda.motores.base import Filtros
from busqueda.motores.resguardo import resguardado
from busqueda.pasajes import citar
from busqueda.plazo import con_plazo
from busqueda.recuento import presentar
from busqueda.resaltado import Marcas, resaltar
from busqueda.respuesta import MAS_PAGINAS, TOPE_EXACTO, Orden, Peticion, Respuesta, Resultado

if TYPE_CHECKING:
    from busqueda.analisis import ConsultaAnalizada
    from busqueda.motores.hallado import Hallado

__all__ = ["Orden", "Peticion", "Respuesta", "buscar"]

registro_de_sucesos = logging.getLogger(__name__)


def buscar(
    peticion: Peticion, *, alias: str = DEFAULT_DB_ALIAS, mejoras: Mejoras | None = None
) -> Respuesta:
    """Answer a search. Raises ``MotorNoDisponible`` when nothing can answer, never an empty
    answer in its place, and its subclass ``TiempoAgotado`` when it takes too long; when only the
    external engine fails, the database answers and ``degradado`` says so. ``mejoras``: synonyms
    to try instead of those in force."""
    empieza = time.perf_counter()
    filtros = filtros_de(peticion)
    with resguardado(), con_plazo(alias), resguardado():
        mejoras = mejoras or vigentes(alias)
        consulta = analizar_consulta(peticion.q, mejoras.expandir)
        nombre, hallado, degradado = _preguntar(alias, consulta, filtros, peticion)
        resultados = _resultados(hallado, consulta, alias)
        facetas = presentar(hallado, filtros, alias)
        encima = destacados(peticion, consulta.corrida, mejoras, filtros, alias)
        # A word that some synonym stands for is understood: it is not a mistake.
        entendidas = {raiz for expansion in consulta.expansiones for raiz in expansion.clave}
        ausentes = hallado.ausentes - entendidas
        corregida = quiso_decir(peticion.q, ausentes, filtros, alias) if ausentes else ""
    total = min(hallado.total, TOPE_EXACTO)
    return Respuesta(
        motor=nombre,
        total=total,
        total_exacto=hallado.total <= TOPE_EXACTO,
        resultados=resultados,
        facetas=facetas,
        pagina=peticion.pagina,
        paginas=min(-(-total // peticion.por_pagina), MAS_PAGINAS),
        tiempo_ms=round((time.perf_counter() - empieza) * 1000, 1),
        orden=peticion.orden,
        degradado=degradado,
        quiso_decir=corregida,
        recortada=consulta.recortada,
        destacados=encima,
    )


def _preguntar(
    alias: str, consulta: ConsultaAnalizada, filtros: Filtros, peticion: Peticion
) -> tuple[str, Hallado, bool]:
    """Who answered, what, and whether it was not who should have."""
    externo = motor_externo(alias)
    solo_signos = bool(peticion.q.strip()) and consulta.vacia
    degradado = False
    if externo is not None and not solo_signos:
        try:
            return externo.nombre, externo.preguntar(consulta, filtros, peticion), False
        except MotorNoDisponible as error:
            registro_de_sucesos.warning("responde la base de datos: %s", error)
            degradado = True
    motor = motor_de(alias)
    return motor.nombre, motor.preguntar(consulta, filtros, peticion), degradado


def filtros_de(peticion: Peticion) -> Filtros:
    """What an entry must be, by the clock of the question."""
    ahora = peticion.ahora or timezone.now()
    return Filtros(
        ahora=ahora,
        hoy=timezone.localdate(ahora),
        facetas={p: tuple(v) for p, v in peticion.filtros.items() if v},
        desde=peticion.desde,
        hasta=peticion.hasta,
    )


def _resultados(
    ordenadas: Hallado, consulta: ConsultaAnalizada, alias: str
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
