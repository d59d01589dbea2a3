"""Heard by whoever shows the text of files. Receivers run inside the sender's transaction."""

from __future__ import annotations

from django.dispatch import Signal

# documento: its text was read, or what was read is no longer its text
texto_cambio = Signal()
