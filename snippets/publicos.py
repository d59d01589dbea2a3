"""What «public» means for records: live and not expired by the clock.

One QuerySet method, beside each model; adapters, views, feeds and files call it
(arquitectura, «Public means»). Records have no view restrictions of their own.
"""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page
from wagtail.query import PageQuerySet


def vigentes(ahora: datetime | None = None) -> Q:
    """Not expired at ``ahora`` (aware; now when absent)."""
    return Q(expire_at__isnull=True) | Q(expire_at__gt=ahora or timezone.now())


class ConsultaPublicable(models.QuerySet):
    def publicos(self, ahora: datetime | None = None) -> Self:
        """Rows anyone may read at ``ahora`` (aware; now when absent)."""
        return self.filter(live=True).filter(vigentes(ahora))


def paginas_publicas(ahora: datetime | None = None) -> PageQuerySet:
    """Pages of any type that anyone may read at ``ahora``: a record cites them as evidence."""
    return Page.objects.live().public().filter(vigentes(ahora))


def colecciones_restringidas() -> list[int]:
    """Ids of the collections whose files not everybody may read, and of those below them."""
    ids: set[int] = set()
    for restriccion in CollectionViewRestriction.objects.select_related("collection"):
        rama = Collection.objects.descendant_of(restriccion.collection, inclusive=True)
        ids.update(rama.values_list("pk", flat=True))
    return sorted(ids)
