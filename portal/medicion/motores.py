"""One engine measured at growing sizes, in one index of its own."""

from __future__ import annotations

import itertools
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from busqueda.consulta import buscar
from busqueda.contrato import Ficha
from busqueda.corpus import fichas
from busqueda.escritura import escribir
from busqueda.motores import motor_de
from busqueda.motores.elastico import carga
from busqueda.respuesta import Peticion
from busqueda.tandas import en_tandas
from busqueda.temporal import indice_temporal
from portal.medicion.crudos import POR_MOTOR, Crudo, textos_nuevos
from portal.medicion.preguntas import preguntas
from portal.medicion.tiempos import Fila, cronometrar, fila

Avance = Callable[[str, int, int], None]
TANDA = 500
PUBLICACIONES = 40
CALIENTES = 10


def medir(motor: str, tamanos: Sequence[int], avance: Avance) -> Iterator[Fila]:
    """Rows as they are measured. Raises ``MotorNoConfigurado`` for an engine that is not there.

    The corpus of each size begins with the smaller ones: the index grows from one to the next.
    """
    corpus = fichas(max(tamanos))
    with indice_temporal(motor) as alias:
        crudo = POR_MOTOR[motor](alias)
        carga.rehacer(alias=alias)
        crudo.crear()
        hay = 0
        for tamano in sorted(tamanos):
            yield _cargar(motor, alias, crudo, itertools.islice(corpus, tamano - hay), hay, avance)
            hay = tamano
            yield from _consultas(motor, alias, crudo, tamano, avance)
            yield _publicar(motor, alias, tamano)
            yield _rehacer(motor, alias, tamano)


def _cargar(
    motor: str, alias: str, crudo: Crudo, nuevas: Iterator[Ficha], hay: int, avance: Avance
) -> Fila:
    nuestros, crudos, hechas, ultimo = 0.0, 0.0, 0, hay
    for tanda in en_tandas(nuevas, TANDA):
        nuestros += cronometrar(partial(escribir, tanda, alias=alias))
        textos = textos_nuevos(alias, ultimo)
        ultimo = textos[-1][0]
        crudos += cronometrar(partial(crudo.meter, textos))
        hechas += len(tanda)
        avance(f"{motor}: entradas", hay + hechas, 0)
    return fila(
        motor, hay + hechas, "cargar una entrada",
        [nuestros / hechas], [crudos / hechas], fijo=0,
        nota="de 500 en 500, desde la ficha; al lado, meter el mismo texto en el índice crudo",
    )  # fmt: skip


def _consultas(motor: str, alias: str, crudo: Crudo, tamano: int, avance: Avance) -> Iterator[Fila]:
    for clase, textos in preguntas().items():
        for texto in textos[:CALIENTES]:
            buscar(Peticion(q=texto), alias=alias)
            crudo.pedir(crudo.preparar(texto))
        nuestros, crudos = [], []
        for i, texto in enumerate(textos, 1):
            preparada = crudo.preparar(texto)
            crudos.append(cronometrar(partial(crudo.pedir, preparada)))
            nuestros.append(cronometrar(partial(buscar, Peticion(q=texto), alias=alias)))
            avance(f"{motor}: {clase.value} con {tamano}", i, len(textos))
        yield fila(motor, tamano, clase.value, nuestros, crudos)


def _publicar(motor: str, alias: str, tamano: int) -> Fila:
    """An entry that changes, written in its own transaction (and sent, where there is a server)."""
    tiempos = []
    for i, ficha in enumerate(fichas(PUBLICACIONES)):
        otra = replace(ficha, resumen=f"Corregida {i} {time.time_ns()}")
        tiempos.append(cronometrar(partial(escribir, [otra], alias=alias)))
    return fila(motor, tamano, "publicar una entrada", tiempos, fijo=0)


def _rehacer(motor: str, alias: str, tamano: int) -> Fila:
    tiempo = cronometrar(partial(_rehecho, alias))
    tracemalloc.start()  # a second time: tracing would be in the time
    try:
        _rehecho(alias)
        _, mas = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return fila(
        motor, tamano, "rehacer el índice", [tiempo], fijo=0,
        nota=f"memoria de Python: {mas / 1_048_576:.1f} MiB como mucho",
    )  # fmt: skip


def _rehecho(alias: str) -> None:
    motor_de(alias).rehacer()
    carga.rehacer(alias=alias)
