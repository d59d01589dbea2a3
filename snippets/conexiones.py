"""Connects the rules of registry records, once, at start."""

from __future__ import annotations

from django.db.models.signals import pre_delete

from snippets.models import Etiqueta, Institucion, Organo
from snippets.referencias import exigir_sin_uso


def conectar() -> None:
    for modelo in (Organo, Institucion, Etiqueta):
        pre_delete.connect(exigir_sin_uso, sender=modelo, dispatch_uid=f"en_uso.{modelo.__name__}")
