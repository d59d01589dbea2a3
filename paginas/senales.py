"""Signals of the module. Receivers run inside the sender's transaction."""

from __future__ import annotations

from django.dispatch import Signal

# objetos: list of objects whose public content may have changed; momento: aware datetime
publico_cambio = Signal()
