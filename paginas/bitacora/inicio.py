"""The first entries of a log that starts on a site which published before it had one."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from paginas.bitacora.contenido import versionados
from paginas.bitacora.models import Asiento

MOTIVO = "Ya estaba publicado cuando empezó esta bitácora."


@transaction.atomic
def asentar_lo_anterior() -> int:
    """Write down everything public as it stands; only while the log has no entry at all.

    Once it has one, what is public without an entry is a finding, not something to
    make up for. Returns how many were written.
    """
    if Asiento.objects.exists():
        return 0
    publicos = [o for v in versionados() for o in v.modelo.objects.publicos()]
    for objeto in publicos:
        asentar(
            accion=Accion.PUBLICACION,
            objeto=objeto,
            persona=None,
            momento=objeto.last_published_at or timezone.now(),
            motivo=MOTIVO,
        )
    return len(publicos)
