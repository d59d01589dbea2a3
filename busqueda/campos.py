"""A field that two databases read in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper


class CampoOrdenado(models.CharField):
    """Text compared byte by byte, so that everything with a prefix lies together in an index.

    SQLite does so by itself; PostgreSQL would follow the language of its cluster, which skips
    spaces and signs.
    """

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict[str, Any]:
        parametros = dict(super().db_parameters(connection))
        if connection.vendor == "postgresql":
            parametros["collation"] = "C"
        return parametros
