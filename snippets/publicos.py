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


class ConsultaPublicable(models.QuerySet):
    def publicos(self, ahora: datetime | None = None) -> Self:
        """Rows anyone may read at ``ahora`` (aware; now when absent)."""
        ahora = ahora or timezone.now()
        return self.filter(live=True).filter(Q(expire_at__isnull=True) | Q(expire_at__gt=ahora))
