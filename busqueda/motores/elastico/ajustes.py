"""Where Elasticsearch is, and under what names each database keeps its index there."""

from __future__ import annotations

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS

PREFIJO = "mesa"
# Seconds a question may take before the database answers instead, and a load.
ESPERA_DE_PREGUNTA = 0.3
ESPERA_DE_CARGA = 30.0

# Temporary indexes of an evaluation: database alias -> prefix. The site's own is not here.
_pasajeros: dict[str, str] = {}


def servidores() -> list[str]:
    """Addresses of the nodes; empty when the site works without Elasticsearch."""
    direcciones = getattr(settings, "ELASTICSEARCH_URL", None) or []
    if isinstance(direcciones, str):
        direcciones = direcciones.split(",")
    return [d.strip() for d in direcciones if d.strip()]


def prefijo_de(alias: str) -> str | None:
    """The prefix of a database's indexes; None when it has none."""
    if alias in _pasajeros:
        return _pasajeros[alias]
    if alias != DEFAULT_DB_ALIAS or not servidores():
        return None
    return str(getattr(settings, "BUSQUEDA_PREFIJO_ELASTICSEARCH", PREFIJO))


def prestar(alias: str, prefijo: str) -> None:
    """Give the database ``alias`` an index of its own (evaluations and tests)."""
    _pasajeros[alias] = prefijo


def devolver(alias: str) -> None:
    _pasajeros.pop(alias, None)
