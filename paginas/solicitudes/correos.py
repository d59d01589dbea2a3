"""Mails about requests: to those who may decide, and to who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.admin.utils import get_admin_base_url

from paginas.revision.correos import encolar
from paginas.solicitudes.estados import EstadoSolicitud

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AbstractUser

    from paginas.solicitudes.models import SolicitudDeCambio


def avisar_pedido(solicitud: SolicitudDeCambio) -> None:
    """Those of the reviewing groups, but whoever asked."""
    from paginas.models import TareaRevision

    grupos = TareaRevision.objects.filter(active=True).values("groups")
    revisan = get_user_model().objects.filter(groups__in=grupos, is_active=True)
    _encolar("solicitud", solicitud, revisan.exclude(pk=solicitud.solicitante_id).distinct())


def avisar_decision(solicitud: SolicitudDeCambio) -> None:
    aprobada = solicitud.estado == EstadoSolicitud.APROBADA
    plantilla = "solicitud_aprobada" if aprobada else "solicitud_rechazada"
    _encolar(plantilla, solicitud, [solicitud.solicitante])


def _encolar(
    plantilla: str, solicitud: SolicitudDeCambio, destinatarios: Iterable[AbstractUser]
) -> None:
    enlace = reverse("mesa_solicitudes:ver", args=[solicitud.pk])
    contexto = {
        "solicitud": solicitud,
        "objeto": solicitud.especifico,
        "enlace": (get_admin_base_url() or "") + enlace,
    }
    encolar(plantilla, [p.email for p in destinatarios if p.email], contexto)
