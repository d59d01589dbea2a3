"""What refers to a registry record, read off the models: this package names none above it."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from modelcluster.fields import ParentalKey

from snippets.errores import RegistroEnUso


def que_lo_usan(registro: Model) -> list[Model]:
    """One object of each model that refers to ``registro``; its own inline rows do not count."""
    usos: list[Model] = []
    for relacion in registro._meta.get_fields(include_hidden=True):
        if not relacion.auto_created or relacion.concrete or not relacion.is_relation:
            continue
        campo = relacion.remote_field
        if isinstance(campo, ParentalKey) or not relacion.related_model._meta.managed:
            continue
        consulta = relacion.related_model._base_manager.filter(**{campo.name: registro.pk})
        if uso := consulta.first():
            usos.append(uso)
    return usos


def exigir_sin_uso(sender: type[Model], instance: Any, **kw: Any) -> None:
    """Signal ``pre_delete``: a record that something refers to stays.

    Raises ``RegistroEnUso``.
    """
    usos = que_lo_usan(instance)
    if usos:
        raise RegistroEnUso.de(instance, usos)
