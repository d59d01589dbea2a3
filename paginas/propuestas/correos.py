"""Mails about proposals: to the authors, and back to who proposed."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url

from paginas.privacidad.detector import tachar
from paginas.propuestas.models import Propuesta
from paginas.revision.autoria import autores_pendientes
from paginas.revision.correos import encolar


def avisar_propuesta(propuesta: Propuesta) -> None:
    autores = autores_pendientes(getattr(propuesta.objeto, "specific", propuesta.objeto))
    personas = get_user_model()._default_manager.filter(pk__in=autores - {None}, is_active=True)
    _encolar("propuesta", propuesta, personas.exclude(pk=propuesta.propuso_id))


def avisar_respuesta(propuesta: Propuesta) -> None:
    _encolar("propuesta_resuelta", propuesta, [propuesta.propuso])


def _encolar(plantilla: str, propuesta: Propuesta, personas: Any) -> None:
    contexto = {
        "objeto": tachar(str(propuesta.objeto)),
        "motivo": propuesta.motivo,
        "respuesta": propuesta.respuesta,
        "aceptada": propuesta.estado == Propuesta.Estado.ACEPTADA,
        "enlace": (get_admin_base_url() or "")
        + reverse("mesa_propuestas:ver", args=[propuesta.pk]),
    }
    encolar(plantilla, [p.email for p in personas if p.email], contexto)
