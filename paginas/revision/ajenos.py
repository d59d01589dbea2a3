"""What a site schedules outside the module, as Wagtail's own command does it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.apps import apps
from django.db import models, transaction
from wagtail.models import DraftStateMixin, Page, Revision

from paginas.revision.registro import es_revisado, modelos_revisados

registro = logging.getLogger(__name__)
Tarea = tuple[str, Callable[[], Any]]


def al_dia(*, ahora: datetime) -> list[tuple[str, str]]:
    """Publish and expire what is due; returns what failed, as (title, why).

    One that fails does not hold the others.
    """
    fallidos = []
    for titulo, hacer in [*_caducos(ahora), *_programados(ahora)]:
        try:
            with transaction.atomic():
                hacer()
        except Exception as error:  # reported to whoever runs the command, with its exit status
            registro.exception("«%s» no se pudo publicar o retirar", titulo)
            fallidos.append((titulo, str(error)))
    return fallidos


def _caducos(ahora: datetime) -> Iterator[Tarea]:
    for modelo in _modelos():
        for objeto in list(modelo._default_manager.filter(live=True, expire_at__lt=ahora)):
            objeto = getattr(objeto, "specific", objeto)
            if not es_revisado(objeto):
                yield (
                    str(objeto),
                    partial(
                        objeto.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled"
                    ),
                )


def _programados(ahora: datetime) -> Iterator[Tarea]:
    vencidas = Revision.objects.filter(approved_go_live_at__lt=ahora).order_by(
        "approved_go_live_at"
    )
    for revision in list(vencidas):
        modelo = revision.content_type.model_class()
        if modelo is not None and not issubclass(modelo, modelos_revisados()):
            yield (
                revision.object_str,
                partial(revision.publish, log_action="wagtail.publish.scheduled"),
            )


def _modelos() -> list[type[models.Model]]:
    otros = (m for m in apps.get_models() if issubclass(m, DraftStateMixin))
    return [Page, *(m for m in otros if not issubclass(m, (Page, *modelos_revisados())))]
