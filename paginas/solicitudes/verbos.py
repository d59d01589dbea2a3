"""Asking for a change of what is public, and deciding on it. Every check stands here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from paginas.revision import consulta
from paginas.solicitudes import correos, efectos, motivos, reglas
from paginas.solicitudes.alcance import afectados, huella_del_estado
from paginas.solicitudes.errores import (
    CambioImposible,
    NoPuedeDecidir,
    NoPuedePedir,
    SolicitudDesactualizada,
)
from paginas.solicitudes.estados import EstadoSolicitud, puede_pasar
from paginas.solicitudes.identidad import del_objeto
from paginas.solicitudes.models import SolicitudDeCambio

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

YA_HAY_UNA = "Ya hay una solicitud pendiente sobre este contenido."


@transaction.atomic
def pedir(
    *,
    objeto: Model,
    accion: str,
    persona: AbstractUser,
    motivo: str,
    motivo_publico: str,
    parametros: Mapping[str, Any] | None = None,
    ahora: datetime | None = None,
) -> SolicitudDeCambio:
    """Ask for ``accion`` (``estados.Pedido``) on what is public; nothing changes yet.

    ``parametros``: ``{"madre": page id}`` for a move, ``{"slug": str}`` for an address,
    none for the others. ``motivo_publico`` is what the tombstone and the log will say.

    Raises ``NoPuedePedir``, ``CambioImposible`` (also for a reason too short or that tells
    what it should not, or while another request on the object waits) and
    ``EstaEliminado``.
    """
    objeto = leer(objeto)
    parametros = dict(parametros or {})
    reglas.exigir_que_puede_pedir(persona, objeto)
    reglas.exigir_posible(objeto, accion, parametros)
    motivos.exigir(motivo, motivo_publico, sobre=afectados(objeto, accion))
    if pendientes_de(objeto).exists():
        raise CambioImposible(YA_HAY_UNA)
    solicitud = _crear(
        **del_objeto(objeto),
        accion=accion,
        parametros=parametros,
        motivo=motivo.strip(),
        motivo_publico=motivo_publico.strip(),
        huella=huella_del_estado(objeto, accion, parametros),
        solicitante=persona,
        pedida=ahora or timezone.now(),
    )
    correos.avisar_pedido(solicitud)
    return solicitud


@transaction.atomic
def aprobar(
    *,
    solicitud: SolicitudDeCambio,
    persona: AbstractUser,
    huella: str,
    comentario: str = "",
    ahora: datetime | None = None,
) -> SolicitudDeCambio:
    """Approve the request and do it, whole or not at all.

    ``huella`` is the fingerprint of the request the person was shown.

    Raises ``NoPuedeDecidir``, ``SolicitudDesactualizada`` (something it reaches changed
    since it was asked for) and ``CambioImposible``.
    """
    solicitud, objeto = _para_decidir(solicitud, persona, EstadoSolicitud.APROBADA)
    distinta = not constant_time_compare(huella, solicitud.huella)
    if distinta or esta_desactualizada(solicitud, objeto):
        raise SolicitudDesactualizada(
            "Lo que cambiaría ya no es lo que se pidió: recházela, y que la pidan otra vez."
        )
    reglas.exigir_posible(objeto, solicitud.accion, solicitud.parametros)
    momento = ahora or timezone.now()
    efectos.aplicar(
        objeto=objeto,
        accion=solicitud.accion,
        parametros=solicitud.parametros,
        motivo=solicitud.motivo_publico,
        persona=persona,
        solicitante=solicitud.solicitante,
        momento=momento,
    )
    return _decidir(solicitud, EstadoSolicitud.APROBADA, persona, comentario, momento)


@transaction.atomic
def rechazar(
    *,
    solicitud: SolicitudDeCambio,
    persona: AbstractUser,
    comentario: str,
    ahora: datetime | None = None,
) -> SolicitudDeCambio:
    """Reject it with a reason; nothing changes.

    Raises ``NoPuedeDecidir`` and, for an empty reason, ``CambioImposible``.
    """
    solicitud, _ = _para_decidir(solicitud, persona, EstadoSolicitud.RECHAZADA)
    if not comentario.strip():
        raise CambioImposible("Escriba por qué la rechaza: quien la pidió debe saberlo.")
    return _decidir(
        solicitud, EstadoSolicitud.RECHAZADA, persona, comentario, ahora or timezone.now()
    )


@transaction.atomic
def retirar_solicitud(
    *, solicitud: SolicitudDeCambio, persona: AbstractUser, ahora: datetime | None = None
) -> SolicitudDeCambio:
    """Take back one's own request while it waits.

    Raises ``NoPuedePedir`` for somebody else's and ``NoPuedeDecidir`` once decided.
    """
    solicitud = _bloquear(solicitud)
    if solicitud.solicitante_id != persona.pk:
        raise NoPuedePedir("Solo la retira quien la pidió.")
    _exigir_movimiento(solicitud, EstadoSolicitud.RETIRADA)
    solicitud.estado = EstadoSolicitud.RETIRADA
    solicitud.decidida = ahora or timezone.now()
    solicitud.save()
    return solicitud


def impedimento_para_decidir(solicitud: SolicitudDeCambio, persona: AbstractUser) -> str:
    """Why ``persona`` may not decide on it; "" when they may. Superusers obey."""
    if not persona.is_active or not consulta.puede_revisar(persona):
        return "Solo deciden las personas de los grupos que revisan."
    if solicitud.solicitante_id == persona.pk:
        return "Usted la pidió: debe decidirla otra persona."
    return ""


def leer(objeto: Model) -> Model:
    """The row as it is now, as its own class."""
    objeto = getattr(objeto, "specific", objeto)
    return type(objeto).objects.get(pk=objeto.pk)


def pendientes_de(objeto: Model) -> Any:
    return SolicitudDeCambio.objects.filter(**del_objeto(objeto), estado=EstadoSolicitud.PENDIENTE)


def esta_desactualizada(solicitud: SolicitudDeCambio, objeto: Model) -> bool:
    """Whether what it reaches changed since it was asked for: approving it is refused."""
    return huella_del_estado(objeto, solicitud.accion, solicitud.parametros) != solicitud.huella


def _crear(**datos: Any) -> SolicitudDeCambio:
    """Two people may ask at the same moment: the database keeps the first."""
    try:
        with transaction.atomic():
            return SolicitudDeCambio.objects.create(**datos)
    except IntegrityError as error:
        raise CambioImposible(YA_HAY_UNA) from error


def _para_decidir(
    solicitud: SolicitudDeCambio, persona: AbstractUser, estado: str
) -> tuple[SolicitudDeCambio, Model]:
    solicitud = _bloquear(solicitud)
    if motivo := impedimento_para_decidir(solicitud, persona):
        raise NoPuedeDecidir(motivo)
    _exigir_movimiento(solicitud, estado)
    return solicitud, leer(solicitud.objeto)


def _bloquear(solicitud: SolicitudDeCambio) -> SolicitudDeCambio:
    return SolicitudDeCambio.objects.select_for_update().get(pk=solicitud.pk)


def _exigir_movimiento(solicitud: SolicitudDeCambio, a: str) -> None:
    if not puede_pasar(solicitud.estado, a):
        raise NoPuedeDecidir("Esta solicitud ya no espera una decisión.")


def _decidir(
    solicitud: SolicitudDeCambio,
    estado: str,
    persona: AbstractUser,
    comentario: str,
    momento: datetime,
) -> SolicitudDeCambio:
    solicitud.estado = estado
    solicitud.decidida_por = persona
    solicitud.decidida = momento
    solicitud.comentario = comentario.strip()
    solicitud.save()
    correos.avisar_decision(solicitud)
    return solicitud
