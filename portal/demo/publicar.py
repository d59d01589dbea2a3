"""Publishing in the past, through the verbs that editors use."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import models

from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.revision import borrador, decision
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.envio import enviar, huella_del_envio, ultimo_envio

REDACCION = timedelta(hours=30)
ESPERA = timedelta(hours=5)


def publicar(
    *, objeto: models.Model, autora: User, revisora: User, cuando: datetime | None = None
) -> Any:
    """Send the stored draft and approve it at ``cuando`` (now when absent).

    Returns the published row.
    """
    estado = enviar(objeto=objeto, persona=autora, ahora=cuando - ESPERA if cuando else None)
    decision.aprobar(
        estado=tarea_en_curso(estado),
        persona=revisora,
        huella=huella_del_envio(ultimo_envio(estado)),
        lista_revisada=LISTA_COMPLETA,  # the people who wrote the demonstration looked at it
        ahora=cuando,
    )
    return type(objeto).objects.get(pk=objeto.pk)


def corregir(*, objeto: models.Model, autora: User, revisora: User, cuando: datetime) -> Any:
    """Store ``objeto`` as changed in memory, send it and approve it at ``cuando``."""
    borrador.guardar(objeto=objeto, persona=autora, ahora=cuando - REDACCION)
    return publicar(objeto=objeto, autora=autora, revisora=revisora, cuando=cuando)
