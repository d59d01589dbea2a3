"""Keeps the side table of files in step with the site's document model."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_save
from wagtail.documents import get_document_model

from snippets.ficheros.registrar import registrar


def conectar() -> None:
    post_save.connect(al_guardar, sender=get_document_model(), dispatch_uid="snippets.ficheros")


def al_guardar(sender: type, instance: Any, **kw: Any) -> None:
    """A document was saved: its file may be another."""
    if not kw.get("raw") and instance.file:
        registrar(instance)
