"""The engine's own tables, made by a migration (and by the temporary index of an evaluation)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from busqueda.motores import postgres, sqlite

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_CREAR = {"sqlite": sqlite.CREAR, "postgresql": postgres.CREAR}
_BORRAR = {"sqlite": sqlite.BORRAR, "postgresql": postgres.BORRAR}


def crear(editor: BaseDatabaseSchemaEditor) -> None:
    """Only what belongs to this database; on any other, nothing."""
    for sentencia in _CREAR.get(editor.connection.vendor, ()):
        editor.execute(sentencia)


def borrar(editor: BaseDatabaseSchemaEditor) -> None:
    for sentencia in _BORRAR.get(editor.connection.vendor, ()):
        editor.execute(sentencia)
