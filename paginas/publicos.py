"""What «public» means for pages: live, unrestricted (ancestors too) and not expired."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class ConsultaPaginas(PageQuerySet):
    def publicos(self, ahora: datetime | None = None) -> Self:
        """Pages anyone may read at ``ahora`` (aware; now when absent)."""
        ahora = ahora or timezone.now()
        vigentes = Q(expire_at__isnull=True) | Q(expire_at__gt=ahora)
        return self.live().public().filter(vigentes)


GestorPaginas = PageManager.from_queryset(ConsultaPaginas)
