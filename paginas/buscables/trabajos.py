"""The background work of the search: telling Elasticsearch, following files, forgetting in time."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from wagtail.documents import get_document_model

from busqueda import indice
from busqueda.errores import MotorNoDisponible
from busqueda.models import EntradaBusqueda
from busqueda.motores.elastico.carga import reconciliar
from busqueda.motores.elastico.salida import drenar
from busqueda.registro import adaptador_de
from busqueda.sin_resultados.registro import podar
from paginas.revision.trabajos import registrar_trabajo

SALIDA = "cambios del buscador"
# Comparing every key reads them all: the outbox loses nothing, this mends what others broke.
CADA = timedelta(minutes=10)


class EnvioDeCambios:
    """Drains the outbox at each pass; compares key by key at the first, and every ``CADA``.

    Nothing to do, and nothing said, where there is no Elasticsearch.
    """

    def __init__(self) -> None:
        self.comparado: datetime | None = None

    def __call__(self, ahora: datetime) -> list[tuple[str, str]]:
        try:
            drenar()
            if self.comparado is None or ahora - self.comparado >= CADA:
                reconciliar()
                self.comparado = ahora
        except MotorNoDisponible as error:
            return [(SALIDA, str(error))]
        return []


def seguir_archivos(ahora: datetime) -> list[tuple[str, str]]:
    """Files that became public, or no longer are, by a way that announces nothing.

    Code that moves a collection, or writes with ``QuerySet.update``.
    """
    adaptador = adaptador_de(get_document_model())
    if adaptador is None:
        return []
    # In this order: what is published meanwhile is written twice, and never taken away.
    entradas = EntradaBusqueda.objects.filter(tipo=adaptador.tipo)
    guardadas = set(entradas.values_list("clave", flat=True))
    publicos = {adaptador.clave(d): d for d in adaptador.publicos()}
    indice.retirar(*guardadas - publicos.keys())
    indice.sincronizar(*(publicos[clave] for clave in publicos.keys() - guardadas))
    return []


def olvidar_busquedas(ahora: datetime) -> list[tuple[str, str]]:
    podar(hoy=timezone.localdate(ahora))
    return []


def conectar() -> None:
    registrar_trabajo("archivos en la búsqueda", seguir_archivos)
    registrar_trabajo(SALIDA, EnvioDeCambios())
    registrar_trabajo("búsquedas sin resultados", olvidar_busquedas)
