"""The institution's own page: its home."""

from __future__ import annotations

from portal.models.inicio import PaginaInicio

__all__ = ["PaginaInicio"]
