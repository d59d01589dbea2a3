"""The version of the index: one row, locked by whoever changes it, so that versions follow the
commits and no key is ever told an older state."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from busqueda.models import EstadoIndice


def bloquear(alias: str) -> int:
    """Lock the row until the transaction ends; the version the next change will have."""
    EstadoIndice.objects.using(alias).get_or_create(pk=1)
    return EstadoIndice.objects.using(alias).select_for_update().get(pk=1).version + 1


def avanzar(alias: str) -> None:
    """Take the version that ``bloquear`` answered."""
    EstadoIndice.objects.using(alias).filter(pk=1).update(version=F("version") + 1)


def anotar_reconciliacion(alias: str) -> None:
    """Remember that the whole index was compared now, or built again."""
    EstadoIndice.objects.using(alias).update_or_create(
        pk=1, defaults={"reconciliado": timezone.now()}
    )
