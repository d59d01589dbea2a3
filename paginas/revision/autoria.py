"""Who wrote each object since it was last published."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils import timezone
from wagtail.models import Revision

from paginas.revision.registro import modelos_revisados

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def anotar(sender: type[Revision], instance: Revision, **kw: Any) -> None:
    """Record the author of a stored revision (signal ``post_save`` of ``Revision``).

    Autosave overwrites a revision in place: that too is a save, and one more row. A
    raw load (fixtures) writes nobody.
    """
    from paginas.models import Autoria

    if kw.get("raw") or kw.get("update_fields"):
        return
    modelo = instance.content_type.model_class()
    if modelo is None or not issubclass(modelo, modelos_revisados()):
        return
    Autoria.objects.create(
        content_type_id=instance.base_content_type_id,
        object_id=instance.object_id,
        persona_id=instance.user_id,
        momento=instance.created_at or timezone.now(),
    )


def autores_pendientes(objeto: models.Model) -> set[int | None]:
    """Ids of those who wrote ``objeto`` since its last publication; None is unknown."""
    from paginas.models import Autoria

    filas = Autoria.objects.filter(
        content_type=objeto.get_base_content_type(), object_id=str(objeto.pk)
    )
    publicado: datetime | None = (
        type(objeto).objects.values_list("last_published_at", flat=True).get(pk=objeto.pk)
    )
    if publicado:
        filas = filas.filter(momento__gt=publicado)
    return set(filas.values_list("persona_id", flat=True))


def escribio(persona: AbstractUser, objeto: models.Model) -> bool:
    return persona.pk in autores_pendientes(objeto)
