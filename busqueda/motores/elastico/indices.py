"""Indexes and their two names: one that is asked, and those that are written.

``<prefix>`` is asked. While an index is being rebuilt ``<prefix>-escritura`` names the old one
and the new one, so that no change of those minutes is lost when the names move.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from elasticsearch import NotFoundError

from busqueda.motores.elastico.documento import DocumentoEntrada

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch


def de_lectura(prefijo: str) -> str:
    return prefijo


def de_escritura(prefijo: str) -> str:
    return f"{prefijo}-escritura"


def crear(es: Elasticsearch, prefijo: str) -> str:
    """A new, empty index that is written from now on and not asked yet."""
    nombre = f"{prefijo}-{secrets.token_hex(6)}"
    indice = DocumentoEntrada._index.clone(name=nombre)
    indice.create(using=es)
    es.indices.put_alias(index=nombre, name=de_escritura(prefijo))
    return nombre


def que_se_escriben(es: Elasticsearch, prefijo: str) -> list[str]:
    return sorted(_con_nombre(es, de_escritura(prefijo)))


def estrenar(es: Elasticsearch, prefijo: str, nombre: str) -> None:
    """Ask ``nombre`` from now on, in one step, and delete what was asked before."""
    viejos = (_con_nombre(es, de_lectura(prefijo)) | _con_nombre(es, de_escritura(prefijo))) - {
        nombre
    }
    acciones = [{"add": {"index": nombre, "alias": de_lectura(prefijo)}}]
    acciones += [{"remove_index": {"index": viejo}} for viejo in sorted(viejos)]
    es.indices.update_aliases(actions=acciones)


def borrar(es: Elasticsearch, prefijo: str) -> None:
    """Remove every index of a prefix (temporary ones)."""
    for nombre in _con_nombre(es, de_lectura(prefijo)) | _con_nombre(es, de_escritura(prefijo)):
        es.indices.delete(index=nombre)


def _con_nombre(es: Elasticsearch, alias: str) -> set[str]:
    try:
        return set(es.indices.get_alias(name=alias).keys())
    except NotFoundError:
        return set()
