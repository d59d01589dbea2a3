"""The sentence that confirms the emergency path."""

from __future__ import annotations

CONFIRMACION = "PUBLICAR SIN SEGUNDA PERSONA"
