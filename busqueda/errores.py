"""Failures of the search, each with a type: an outage never looks like an empty result."""

from __future__ import annotations


class ErrorDeBusqueda(Exception):
    """Root of this package's errors."""


class MotorNoDisponible(ErrorDeBusqueda):
    """The engine did not answer. The page says so, with status 503."""


class TiempoAgotado(MotorNoDisponible):
    """The search asked for more work than one search may have; the page says how to ask less."""


class MotorNoConfigurado(ErrorDeBusqueda):
    """The engine asked for does not exist here; the message says what to configure."""


class IndiceOcupado(ErrorDeBusqueda):
    """A command refused to mix its entries with those of the site."""
