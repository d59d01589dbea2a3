"""``make test``: packages, static checks and every test this machine can run.

With ``CI=true`` or ``COMPLETO=1`` it gets PostgreSQL, Chromium and Elasticsearch
itself, and a part it could not run is a failure.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack

from portal.instalacion import (
    elastico,
    navegador,
    paquetes,
    partes,
    postgresql,
    revision_estatica,
)
from portal.instalacion.errores import Impedimento

NORMALES = "not postgres and not navegador and not elasticsearch and not lento"
EN_POSTGRES = "not navegador and not elasticsearch and not lento"
SIN_BASE = ("--ignore=tests/arquitectura", "--ignore=tests/instalacion")
# What SQLite has shown already; a person's run stays under five minutes without it.
VISTAS = "anfitrion inyeccion oraculo permisos portal privacidad recorridos solicitudes"
YA_VISTO = tuple(f"--ignore=tests/{carpeta}" for carpeta in VISTAS.split())
COMPLETAS = "lo piden CI=true o COMPLETO=1"


def exigente() -> bool:
    """Whether everything must run: a continuous integration, or ``COMPLETO=1``."""
    return os.environ.get("CI", "").lower() in {"true", "1"} or os.environ.get("COMPLETO") == "1"


def correr() -> None:
    """Run it all; an ``Impedimento`` with status 1 when anything failed."""
    inicio = time.monotonic()
    resumen = partes.Resumen(exigente())
    paquetes.preparar(paquetes.DESARROLLO)
    with ExitStack() as pila:
        futuro = _buscador(resumen, pila)
        _estatica(resumen)
        # A group of tests that shares a world stays with one process.
        varios = ("-n", partes.procesadores(), "--dist", "loadgroup")
        partes.correr(resumen, "SQLite", NORMALES, varios)
        _en_postgres(resumen, varios)
        _en_navegador(resumen)
        _en_elasticsearch(resumen, futuro)
        if resumen.exigente:
            partes.correr(resumen, "clon nuevo y pruebas lentas", "lento")
        else:
            resumen.falta("clon nuevo y pruebas lentas", COMPLETAS)
    if not resumen.terminar(time.monotonic() - inicio):
        raise Impedimento("alguna prueba falló o no se pudo correr: vea arriba.", codigo=1)


def _estatica(resumen: partes.Resumen) -> None:
    inicio = time.monotonic()
    bien = revision_estatica.correr()
    resumen.fallos += not bien
    resumen.anotar("revisión estática", bien, time.monotonic() - inicio)


def _en_postgres(resumen: partes.Resumen, opciones: tuple[str, ...]) -> None:
    """On the person's server when ``DATABASE_URL`` names one, else on a cluster of our own."""
    opciones = (*opciones, *SIN_BASE, *(() if resumen.exigente else YA_VISTO))
    propia = os.environ.get("DATABASE_URL", "")
    if propia.startswith(("postgres:", "postgresql:")):
        partes.correr(resumen, "PostgreSQL", EN_POSTGRES, opciones, DATABASE_URL=propia)
        return
    try:
        programas = postgresql.conseguir() if resumen.exigente else postgresql.programas()
        if programas is None:
            return resumen.falta("PostgreSQL", "no está instalado en esta máquina")
        with postgresql.servidor(programas) as url:
            partes.correr(resumen, "PostgreSQL", EN_POSTGRES, opciones, DATABASE_URL=url)
    except Impedimento as impedimento:
        resumen.falta("PostgreSQL", str(impedimento))


def _en_navegador(resumen: partes.Resumen) -> None:
    try:
        if resumen.exigente:
            navegador.conseguir()
    except Impedimento as impedimento:
        return resumen.falta("navegador", str(impedimento))
    if navegador.programa() is None:
        return resumen.falta("navegador", "no se encontró Chromium en esta máquina")
    partes.correr(resumen, "navegador", "navegador")


def _buscador(resumen: partes.Resumen, pila: ExitStack) -> Future[str] | None:
    """The address of Elasticsearch, in the making while other tests run; None: there is none."""
    encendidos: list[elastico.Servidor] = []
    pila.callback(lambda: [s.detener() for s in encendidos])  # after the executor has ended
    ejecutor = pila.enter_context(ThreadPoolExecutor(1))
    if propia := os.environ.get("ELASTICSEARCH_URL", ""):
        return ejecutor.submit(lambda: propia)
    if not resumen.exigente and not elastico.disponible():
        return None

    def encender() -> str:
        elastico.conseguir()
        encendidos.append(elastico.Servidor())
        encendidos[0].esperar()
        return encendidos[0].url

    return ejecutor.submit(encender)


def _en_elasticsearch(resumen: partes.Resumen, futuro: Future[str] | None) -> None:
    if futuro is None:
        motivo = "no está instalado; COMPLETO=1 lo descarga (928 MB), ELASTICSEARCH_URL nombra otro"
        return resumen.falta("Elasticsearch", motivo)
    try:
        url = futuro.result()
    except Impedimento as impedimento:
        return resumen.falta("Elasticsearch", str(impedimento))
    partes.correr(resumen, "Elasticsearch", "elasticsearch", ELASTICSEARCH_URL=url)
