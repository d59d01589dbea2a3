"""Whether the site shows invented content, derived so that nobody can forget to say so."""

from __future__ import annotations

from snippets.models import Organo

AVISO = (
    "Sitio de demostración: los órganos, instituciones, actas y acuerdos marcados "
    "«de demostración» son inventados."
)


def hay_demostracion() -> bool:
    """True while any body is an invented one (invented content stands on them)."""
    return Organo.objects.filter(es_demostracion=True).exists()
