"""A search index of its own, apart from the site's, for evaluations and tests of relevance."""

from __future__ import annotations

import secrets
import tempfile
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections

from busqueda.errores import MotorNoConfigurado
from busqueda.motores import esquema
from busqueda.motores.elastico import ajustes, carga

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOTORES = ("sqlite", "postgres", "elasticsearch")


@contextmanager
def indice_temporal(motor: str) -> Iterator[str]:
    """The alias of an empty index on ``motor``, which is removed afterwards."""
    if motor not in _MOTORES:
        raise MotorNoConfigurado(f"El motor «{motor}» no está configurado en este sitio.")
    preparar = {
        "sqlite": _en_sqlite, "postgres": _en_postgres, "elasticsearch": _en_elasticsearch
    }[motor]  # fmt: skip
    alias = f"busqueda_{secrets.token_hex(4)}"
    with preparar(alias):
        with connections[alias].schema_editor() as editor:
            for modelo in apps.get_app_config("busqueda").get_models():
                if not modelo._meta.proxy:
                    editor.create_model(modelo)
            esquema.crear(editor)
        yield alias


@contextmanager
def _en_sqlite(alias: str) -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="busqueda-") as carpeta:
        base = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(Path(carpeta) / "i.sqlite3")}
        with _conectada(alias, base):
            yield


@contextmanager
def _en_postgres(alias: str) -> Iterator[None]:
    propia = connections[DEFAULT_DB_ALIAS]
    if propia.vendor != "postgresql":
        raise MotorNoConfigurado(
            "El motor «postgres» no está configurado: DATABASE_URL no es de PostgreSQL."
        )
    base = deepcopy(propia.settings_dict)
    opciones = base.setdefault("OPTIONS", {})
    opciones["options"] = f"{opciones.get('options', '')} -c search_path={alias}".strip()
    with _conectada(alias, base), connections[alias].cursor() as cursor:
        cursor.execute(f'CREATE SCHEMA "{alias}"')
        try:
            yield
        finally:
            cursor.execute(f'DROP SCHEMA "{alias}" CASCADE')


@contextmanager
def _en_elasticsearch(alias: str) -> Iterator[None]:
    """The read model in a SQLite file, asked through an Elasticsearch index of its own."""
    if not ajustes.servidores():
        raise MotorNoConfigurado(
            "ELASTICSEARCH_URL está vacía: "
            "el motor «elasticsearch» no está configurado en este sitio."
        )
    ajustes.prestar(alias, alias.replace("_", "-"))
    try:
        with _en_sqlite(alias):
            yield
    finally:
        carga.borrar(alias=alias)
        ajustes.devolver(alias)


@contextmanager
def _conectada(alias: str, base: dict[str, Any]) -> Iterator[None]:
    connections.databases[alias] = connections.configure_settings(
        {DEFAULT_DB_ALIAS: {}, alias: base}
    )[alias]
    try:
        yield
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]
