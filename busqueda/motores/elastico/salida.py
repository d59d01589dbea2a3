"""The outbox: keys whose present state Elasticsearch has still to be told.

Rows are written in the transaction of whoever publishes. Draining always sends what the read
model says *now*, with the version of its last change: told twice, or late, it does no harm.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, transaction
from elastic_transport import TransportError
from elasticsearch import ApiError

from busqueda.errores import MotorNoDisponible
from busqueda.models import EntradaBusqueda, SalidaBusqueda
from busqueda.motores.elastico import indices
from busqueda.motores.elastico.ajustes import prefijo_de
from busqueda.motores.elastico.cliente import cliente
from busqueda.motores.elastico.documento import fuente
from busqueda.version import avanzar, bloquear

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

TANDA = 200
ESPERA_TRAS_PUBLICAR = 2.0  # seconds that whoever publishes may wait; the rest is for the worker
YA_ESTABA = frozenset({404, 409})  # deleted before, or something newer is there


@dataclass(frozen=True, slots=True)
class Pendiente:
    clave: str
    version: int


def anotar(claves: Collection[str], version: int, alias: str) -> None:
    """Remember that these keys changed; tell Elasticsearch once the transaction commits."""
    if not claves or prefijo_de(alias) is None:
        return
    SalidaBusqueda.objects.using(alias).bulk_create(
        [SalidaBusqueda(clave=clave, version=version) for clave in claves],
        update_conflicts=True,
        unique_fields=["clave"],
        update_fields=["version"],
    )
    # A server that is down must not undo a publication: the row stays for the next pass.
    transaction.on_commit(
        partial(drenar, alias=alias, espera=ESPERA_TRAS_PUBLICAR), using=alias, robust=True
    )


def anotar_diferencias(claves: Collection[str], alias: str) -> None:
    """Queue keys found to differ, with a version newer than any they were sent with."""
    if not claves:
        return
    with transaction.atomic(using=alias):
        version = bloquear(alias)
        EntradaBusqueda.objects.using(alias).filter(clave__in=claves).update(version=version)
        avanzar(alias)
        anotar(claves, version, alias)


def drenar(*, alias: str = DEFAULT_DB_ALIAS, espera: float | None = None) -> int:
    """Tell Elasticsearch all that is pending; answers how many keys.

    Before the first ``rehacer`` there is no index to tell: nothing is sent, and the database
    answers. Raises ``MotorNoDisponible`` when it cannot be told: what was not taken stays pending.
    """
    prefijo = prefijo_de(alias)
    if prefijo is None:
        return 0
    es = cliente(espera) if espera else cliente()
    contadas = 0
    while pendientes := _pendientes(alias):
        try:
            nombres = indices.que_se_escriben(es, prefijo)
            if not nombres:
                return contadas
            for nombre in nombres:
                enviar(es, nombre, acciones(pendientes, alias))
        except (TransportError, ApiError) as error:
            raise MotorNoDisponible(
                f"Elasticsearch no tomó los cambios: {type(error).__name__}"
            ) from error
        contadas += _olvidar(pendientes, alias)
    return contadas


def acciones(pendientes: Collection[Pendiente], alias: str) -> list[dict[str, Any]]:
    """The lines of a bulk request that make these keys be what the read model says."""
    presentes = {
        e.clave: e
        for e in EntradaBusqueda.objects.using(alias)
        .filter(clave__in=[p.clave for p in pendientes])
        .select_related("analizado")
        .prefetch_related("valores")
    }
    lineas: list[dict[str, Any]] = []
    for pendiente in pendientes:
        entrada = presentes.get(pendiente.clave)
        version = max(pendiente.version, entrada.version if entrada else 0)
        destino = {"_id": pendiente.clave, "version": version, "version_type": "external_gte"}
        if entrada is None:
            lineas.append({"delete": destino})
        else:
            lineas += [{"index": destino}, fuente(entrada)]
    return lineas


def _pendientes(alias: str) -> list[Pendiente]:
    filas = SalidaBusqueda.objects.using(alias).order_by("pk")[:TANDA]
    return [Pendiente(f.clave, f.version) for f in filas]


def enviar(
    es: Elasticsearch, nombre: str, lineas: list[dict[str, Any]], *, a_la_vista: bool = True
) -> None:
    """One bulk request; ``a_la_vista`` makes it found at once.

    Raises ``MotorNoDisponible`` when a line was refused for anything but its version.
    """
    respuesta = es.bulk(index=nombre, operations=lineas, refresh=a_la_vista)
    if not respuesta["errors"]:
        return
    for renglon in respuesta["items"]:
        (hecho,) = renglon.values()
        if hecho["status"] >= 300 and hecho["status"] not in YA_ESTABA:
            raise MotorNoDisponible(
                f"Elasticsearch rechazó «{hecho['_id']}»: {hecho.get('error', {}).get('type')}"
            )


def _olvidar(pendientes: Collection[Pendiente], alias: str) -> int:
    """Only what has not changed again meanwhile."""
    with transaction.atomic(using=alias):
        for pendiente in pendientes:
            SalidaBusqueda.objects.using(alias).filter(
                clave=pendiente.clave, version=pendiente.version
            ).delete()
    return len(pendientes)
