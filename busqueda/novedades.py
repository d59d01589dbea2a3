"""What was last published among the answers to a search, for its feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import DEFAULT_DB_ALIAS

from busqueda import registro
from busqueda.analisis import analizar_consulta
from busqueda.consulta import filtros_de
from busqueda.enlaces import nombre
from busqueda.mejoras.memoria import vigentes
from busqueda.models import EntradaBusqueda
from busqueda.motores import motor_de
from busqueda.motores.resguardo import resguardado
from busqueda.pasajes import citar
from busqueda.plazo import con_plazo
from busqueda.recuento import textos_de
from busqueda.respuesta import Peticion

CUANTAS = 30


@dataclass(frozen=True, slots=True)
class Novedad:
    clave: str
    titulo: str
    url: str
    etiqueta_tipo: str
    texto: str
    fecha: date | None
    actualizada: datetime


@dataclass(frozen=True, slots=True)
class Canal:
    """``nombre``: the search in a few words."""

    nombre: str
    novedades: tuple[Novedad, ...] = ()


def novedades(peticion: Peticion, *, alias: str = DEFAULT_DB_ALIAS) -> Canal:
    """The thirty last published, the newest first, whatever the order and page asked.

    The database answers, whatever engine the page asks: a feed wants the order in which things
    were published, and to miss nothing. Raises ``MotorNoDisponible``.
    """
    with resguardado(), con_plazo(alias), resguardado():
        consulta = analizar_consulta(peticion.q, vigentes(alias).expandir)
        if peticion.q.strip() and consulta.vacia:
            return Canal(nombre(peticion, {}))
        ids = motor_de(alias).por_fecha(
            consulta, filtros_de(peticion), 0, CUANTAS, ascendente=False, columna="actualizada"
        )
        por_id = EntradaBusqueda.objects.using(alias).in_bulk(ids)
        entradas = [por_id[i] for i in ids if i in por_id]
        pasajes = citar(entradas, consulta, {}, alias)
        titulo = nombre(peticion, textos_de(peticion.filtros, alias))
    halladas = (
        Novedad(
            clave=entrada.clave,
            titulo=entrada.titulo,
            url=entrada.url,
            etiqueta_tipo=registro.etiqueta_de_tipo(entrada.tipo),
            texto=next((p.texto for p in pasajes[entrada.pk]), ""),
            fecha=entrada.fecha,
            actualizada=entrada.actualizada,
        )
        for entrada in entradas
    )
    return Canal(titulo, tuple(halladas))
