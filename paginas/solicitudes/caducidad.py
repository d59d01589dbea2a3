"""Tidying what stopped being public on the date that was approved with it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from paginas.revision.registro import modelos_revisados
from paginas.senales import publico_cambio
from paginas.solicitudes import lapidas
from paginas.solicitudes.silencio import en_silencio

registro = logging.getLogger(__name__)


@dataclass(slots=True)
class Informe:
    """Names of what was withdrawn and, of what was not, why."""

    retirados: list[str] = field(default_factory=list)
    fallidos: list[tuple[str, str]] = field(default_factory=list)


def retirar_lo_caducado(*, ahora: datetime | None = None, simular: bool = False) -> Informe:
    """Unpublish what expired, each in a transaction with its tombstone and its log entry.

    Nobody asks for it: the date was in the content that was reviewed. Readers stopped
    seeing it at its moment, whether or not this ran. One that fails does not hold the
    others, and is reported.
    """
    momento = ahora or timezone.now()
    informe = Informe()
    for modelo in modelos_revisados():
        for objeto in modelo.objects.filter(live=True, expire_at__lte=momento):
            try:
                if not simular:
                    _retirar(objeto)
            except Exception as error:  # reported by the command, with its exit status
                registro.exception("«%s» no se pudo retirar", objeto)
                informe.fallidos.append((str(objeto), str(error)))
            else:
                informe.retirados.append(str(objeto))
    return informe


@transaction.atomic
def _retirar(objeto: Model) -> None:
    momento = objeto.expire_at
    lapidas.componer(objeto, motivo=lapidas.POR_FECHA, momento=momento).save()
    clase = UnpublishPageAction if isinstance(objeto, Page) else UnpublishAction
    with en_silencio():
        clase(objeto, set_expired=True, log_action="wagtail.unpublish.scheduled").execute()
    objeto = type(objeto).objects.get(pk=objeto.pk)
    publico_cambio.send(sender=_retirar, objetos=[objeto], momento=momento)
    asentar(
        accion=Accion.RETIRO,
        objeto=objeto,
        persona=None,
        momento=momento,
        motivo=lapidas.POR_FECHA,
    )
