"""The whole index: built anew without a missed answer, and compared with the read model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS
from elastic_transport import TransportError
from elasticsearch import ApiError, NotFoundError
from elasticsearch.helpers import scan

from busqueda.errores import MotorNoDisponible
from busqueda.models import EntradaBusqueda
from busqueda.motores.elastico import indices
from busqueda.motores.elastico.ajustes import prefijo_de
from busqueda.motores.elastico.cliente import cliente
from busqueda.motores.elastico.salida import (
    Pendiente,
    acciones,
    anotar_diferencias,
    drenar,
    enviar,
)
from busqueda.tandas import en_tandas
from busqueda.version import anotar_reconciliacion

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

TANDA = 400

Avance = Callable[[str, int, int], None]


def rehacer(*, alias: str = DEFAULT_DB_ALIAS, progreso: Avance | None = None) -> int:
    """Load every entry into a new index and put it in the place of the old one.

    Memory does not grow with the number of entries. Interrupted, the old index goes on
    answering; the half-made one is removed by the next run.

    Raises ``MotorNoDisponible``.
    """
    prefijo = prefijo_de(alias)
    if prefijo is None:
        return 0
    es = cliente()
    try:
        nombre = indices.crear(es, prefijo)
        cuantas = _cargar(es, nombre, alias, progreso)
        drenar(alias=alias)  # what changed meanwhile went to both, and this is the rest
        es.indices.refresh(index=nombre)
        indices.estrenar(es, prefijo, nombre)
    except (TransportError, ApiError) as error:
        raise MotorNoDisponible(
            f"Elasticsearch no se dejó cargar: {type(error).__name__}"
        ) from error
    anotar_reconciliacion(alias)
    return cuantas


def _cargar(es: Elasticsearch, nombre: str, alias: str, progreso: Avance | None) -> int:
    total = EntradaBusqueda.objects.using(alias).count()
    hechas = 0
    for tanda in _tandas(alias):
        enviar(es, nombre, acciones(tanda, alias), a_la_vista=False)
        hechas += len(tanda)
        if progreso:
            progreso("Elasticsearch", hechas, total)
    return hechas


def _tandas(alias: str) -> Iterator[list[Pendiente]]:
    """Keys in batches by id, each read when its turn comes."""
    ultima = 0
    while True:
        filas = list(
            EntradaBusqueda.objects.using(alias)
            .filter(pk__gt=ultima)
            .order_by("pk")
            .values_list("pk", "clave", "version")[:TANDA]
        )
        if not filas:
            return
        ultima = filas[-1][0]
        yield [Pendiente(clave, version) for _, clave, version in filas]


def diferencias(*, alias: str = DEFAULT_DB_ALIAS) -> tuple[list[str], list[str], list[str]]:
    """Keys that Elasticsearch lacks, has too many, and has in another version.

    Raises ``MotorNoDisponible``; three empty lists where it is not used.
    """
    prefijo = prefijo_de(alias)
    if prefijo is None:
        return [], [], []
    debidas = dict(EntradaBusqueda.objects.using(alias).values_list("clave", "version"))
    sobran, distintas = [], []
    try:
        for clave, version in _guardadas(cliente(), indices.de_lectura(prefijo)):
            debida = debidas.pop(clave, None)
            if debida is None:
                sobran.append(clave)
            elif debida != version:
                distintas.append(clave)
    except NotFoundError:
        pass  # no index yet: everything is missing, and that is what is answered
    except (TransportError, ApiError) as error:
        raise MotorNoDisponible(f"Elasticsearch no respondió: {type(error).__name__}") from error
    return sorted(debidas), sorted(sobran), sorted(distintas)


def reconciliar(*, alias: str = DEFAULT_DB_ALIAS) -> int:
    """Mend what differs, key by key; answers how many. The first time, build it all.

    Raises ``MotorNoDisponible``.
    """
    prefijo = prefijo_de(alias)
    if prefijo is None:
        return 0
    try:
        vacio = not indices.que_se_escriben(cliente(), prefijo)
    except (TransportError, ApiError) as error:
        raise MotorNoDisponible(f"Elasticsearch no respondió: {type(error).__name__}") from error
    if vacio:
        return rehacer(alias=alias)
    claves = _que_difieren(alias)
    for tanda in en_tandas(claves, TANDA):
        anotar_diferencias(tanda, alias)
    drenar(alias=alias)
    if claves and _que_difieren(alias):
        # Versions of the future: the database was restored from a copy.
        return rehacer(alias=alias)
    anotar_reconciliacion(alias)
    return len(claves)


def _que_difieren(alias: str) -> list[str]:
    return [clave for lista in diferencias(alias=alias) for clave in lista]


def _guardadas(es: Elasticsearch, indice: str) -> Iterator[tuple[str, int]]:
    cuerpo = {"query": {"match_all": {}}, "version": True, "_source": False}
    for documento in scan(es, index=indice, query=cuerpo, size=2000):
        yield documento["_id"], documento["_version"]


def borrar(*, alias: str) -> None:
    """Remove the indexes of a temporary database."""
    if prefijo := prefijo_de(alias):
        indices.borrar(cliente(), prefijo)
