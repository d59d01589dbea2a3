"""Publishing what was approved for a later moment, package by package."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from paginas.models import Envio
from paginas.privacidad.detector import tachar
from paginas.revision import correos
from paginas.revision.errores import RevisionRechazada
from paginas.revision.publicacion import publicar_paquete

registro = logging.getLogger(__name__)
# One that failed is tried again after this time, not at every pass.
ESPERA = timedelta(hours=1)


@dataclass(slots=True)
class Informe:
    """Titles of the packages published and, of those that were not, why."""

    publicados: list[str] = field(default_factory=list)
    fallidos: list[tuple[str, str]] = field(default_factory=list)


def publicar_lo_que_toca(*, ahora: datetime | None = None, simular: bool = False) -> Informe:
    """Publish every package whose moment has come; one that fails stays in the queue.

    Each package has a transaction of its own: never half, never lost, and a failure of
    one does not hold the others. A failure is written down, told to those who review,
    and shown on the admin's home until it is solved.
    """
    momento = ahora or timezone.now()
    informe = Informe()
    for envio in paquetes_que_tocan(momento):
        titulo = tachar(titulo_de(envio))
        if simular:
            informe.publicados.append(titulo)
            continue
        try:
            with transaction.atomic():
                _exigir_que_sigue_programado(envio)
                publicar_paquete(envio=envio, persona=None)
        except Exception as error:  # written down, told, and in the exit status
            if isinstance(error, RevisionRechazada):
                motivo = tachar(str(error))  # it may quote a title
                registro.error("Paquete %s no publicado: %s", envio.pk, motivo)
            else:
                motivo = IMPREVISTO
                registro.exception("Paquete %s no publicado", envio.pk)
            informe.fallidos.append((titulo, motivo))
            _anotar_fallo(envio, motivo, momento)
        else:
            informe.publicados.append(titulo)
    return informe


IMPREVISTO = "Ocurrió un error imprevisto: quien administra el sitio lo encuentra en sus registros."


def paquetes_que_tocan(momento: datetime) -> QuerySet[Envio]:
    """Approved packages whose moment is past, oldest first; failed ones after a rest."""
    return (
        programados()
        .filter(programado__lte=momento)
        .filter(Q(fallo_en=None) | Q(fallo_en__lte=momento - ESPERA))
        .order_by("pk")
    )


def programados() -> QuerySet[Envio]:
    """Packages approved for a moment that has not been kept yet."""
    return (
        Envio.objects.filter(programado__isnull=False, publicado=None, aprobado__isnull=False)
        .select_related("flujo")
        .prefetch_related("elementos__revision")
    )


def fallidos() -> QuerySet[Envio]:
    """Scheduled packages that could not be published and still wait."""
    return programados().exclude(fallo="")


def titulo_de(envio: Envio) -> str:
    return envio.titulo


def _exigir_que_sigue_programado(envio: Envio) -> None:
    """Wagtail forgets the moment when something is withdrawn: do not publish it again."""
    if any(e.revision.approved_go_live_at is None for e in envio.elementos.all()):
        raise RevisionRechazada(
            "Una parte se retiró o se publicó por otro camino mientras esperaba su hora: "
            "quite la programación y envíelo otra vez."
        )


def _anotar_fallo(envio: Envio, motivo: str, momento: datetime) -> None:
    """Told once for each reason, not at every try."""
    es_nuevo = envio.fallo != motivo
    Envio.objects.filter(pk=envio.pk).update(fallo_en=momento, fallo=motivo)
    if es_nuevo:
        correos.avisar_fallo(envio, titulo_de(envio), motivo)
