"""Invented dates are days from the first load; real dates stay as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Reloj:
    """The moment of the first load (aware)."""

    ahora: datetime

    @property
    def hoy(self) -> date:
        return timezone.localdate(self.ahora)

    def dia(self, dias: int | None) -> date | None:
        """The date ``dias`` days from the load (negative: before); None stays None."""
        return None if dias is None else self.hoy + timedelta(days=dias)

    def momento(self, dias: int, hora: int = 10, minuto: int = 0) -> datetime:
        """An aware moment of that day; never later than the load itself."""
        return min(self._local(dias, hora, minuto), self.ahora)

    def momento_futuro(self, dias: int, hora: int = 8) -> datetime:
        """An aware moment that may be after the load (scheduled publications)."""
        return self._local(dias, hora, 0)

    def _local(self, dias: int, hora: int, minuto: int) -> datetime:
        dia = self.hoy + timedelta(days=dias)
        return datetime.combine(dia, time(hora, minuto), timezone.get_current_timezone())


def hora(texto: str | None) -> time | None:
    return time.fromisoformat(texto) if texto else None
