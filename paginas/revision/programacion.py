"""Publishing what was approved for a later moment, package by package."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from paginas.models import ElementoEnviado, Envio
from paginas.revision.errores import RevisionRechazada
from paginas.revision.publicacion import publicar_paquete
from paginas.revision.registro import modelos_revisados

registro = logging.getLogger(__name__)


@dataclass(slots=True)
class Informe:
    """Titles of the packages published and, of those that were not, why."""

    publicados: list[str] = field(default_factory=list)
    fallidos: list[tuple[str, str]] = field(default_factory=list)


def publicar_lo_que_toca(*, ahora: datetime | None = None, simular: bool = False) -> Informe:
    """Publish every package whose moment has come; one that fails stays in the queue.

    Each package has a transaction of its own: never half, never lost, and a failure
    of one does not hold the others.
    """
    momento = ahora or timezone.now()
    informe = Informe()
    for envio in paquetes_que_tocan(momento):
        titulo = next(e for e in envio.elementos.all() if e.es_cabeza).revision.object_str
        if simular:
            informe.publicados.append(titulo)
            continue
        try:
            with transaction.atomic():
                publicar_paquete(envio=envio, persona=None)
        except RevisionRechazada as error:
            registro.error("Paquete %s no publicado: %s", envio.pk, error)
            informe.fallidos.append((titulo, str(error)))
            _posponer(envio)
        else:
            informe.publicados.append(titulo)
    return informe


def paquetes_que_tocan(momento: datetime) -> list[Envio]:
    """Submissions whose head was approved for a moment that is past."""
    revisiones = Revision.objects.filter(approved_go_live_at__lte=momento)
    propias = [r.pk for r in revisiones if r.content_type.model_class() in modelos_revisados()]
    cabezas = ElementoEnviado.objects.filter(revision_id__in=propias, es_cabeza=True)
    # The last submission of each revision: dict() keeps the last of equal keys.
    ultimos = dict(cabezas.order_by("envio_id").values_list("revision_id", "envio_id"))
    return list(
        Envio.objects.filter(pk__in=ultimos.values())
        .prefetch_related("elementos__revision")
        .order_by("pk")
    )


def _posponer(envio: Envio) -> None:
    """Keep Wagtail's own pass from publishing the parts of a package that failed.

    The revisions stay approved and are tried again the next time: the moment only
    moves by an hour.
    """
    despues = timezone.now() + timedelta(hours=1)
    Revision.objects.filter(
        pk__in=[e.revision_id for e in envio.elementos.all()], approved_go_live_at__isnull=False
    ).update(approved_go_live_at=despues)
