"""What is public of a reserved agenda point: its number, and why it is reserved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ROTULO = "Punto reservado"


@dataclass(frozen=True, slots=True)
class Reserva:
    """``hasta`` is the last day of the reservation; None: nobody set it."""

    base_legal: str
    autoridad: str
    hasta: date | None
