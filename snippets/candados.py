"""Locks that packages above ask for.

An agreement waiting in review inside its act must not change, but this package
knows no act. Whoever knows registers a function here (once, at start).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models

Proveedor = Callable[[models.Model], Any]
_proveedores: list[Proveedor] = []


def registrar_candado(proveedor: Proveedor) -> None:
    """``proveedor(objeto)`` returns a Wagtail lock (``BaseLock``) or None."""
    if proveedor not in _proveedores:
        _proveedores.append(proveedor)


def candado_de(objeto: models.Model) -> Any:
    """The first lock any package asks for; None when the record is free."""
    for proveedor in _proveedores:
        if candado := proveedor(objeto):
            return candado
    return None
