"""«Versión reservada»: personal data found later leaves a past version, its hash stays."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from paginas.bitacora.asentar import asentar_reserva
from paginas.bitacora.models import Asiento, Instantanea
from paginas.bitacora.reserva.models import EstadoReserva, ReservaDeVersion
from paginas.bitacora.versiones import objeto_publico
from paginas.errores import Rechazo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

PERMISO = "paginas.reservar_version"
MINIMO_DEL_MOTIVO = 10


class ReservaRechazada(Rechazo):
    """The version cannot be blanked, or not by this person."""


@transaction.atomic
def pedir_reserva(
    *,
    instantanea: Instantanea,
    persona: AbstractUser,
    motivo: str,
    ahora: datetime | None = None,
) -> ReservaDeVersion:
    """Ask that a past version be blanked; ``motivo`` is public and repeats no datum.

    Raises ``ReservaRechazada`` without the permission or a reason, and for a version
    that is public now, blanked already or asked for already.
    """
    _exigir_permiso(persona)
    if len(motivo.strip()) < MINIMO_DEL_MOTIVO:
        raise ReservaRechazada("Escriba el motivo, sin repetir el dato que hay que quitar.")
    _exigir_reservable(instantanea)
    pedidas = ReservaDeVersion.objects.filter(instantanea=instantanea, estado=EstadoReserva.PEDIDA)
    if pedidas.exists():
        raise ReservaRechazada("Ya está pedido que esa versión se reserve.")
    return ReservaDeVersion.objects.create(
        instantanea=instantanea,
        motivo=motivo.strip(),
        solicitante=persona,
        pedida=ahora or timezone.now(),
    )


@transaction.atomic
def reservar_version(
    *, reserva: ReservaDeVersion, persona: AbstractUser, ahora: datetime | None = None
) -> Asiento:
    """Confirm: write the entry, then blank the content. Its hash and its entry stay.

    Raises ``ReservaRechazada`` without the permission, for the person who asked, and
    for what cannot be blanked any more.
    """
    reserva = _tomar(reserva, persona)
    if persona.pk == reserva.solicitante_id:
        raise ReservaRechazada("Usted lo pidió: debe confirmarlo otra persona.")
    momento = ahora or timezone.now()
    instantanea = Instantanea.objects.select_for_update().get(pk=reserva.instantanea_id)
    _exigir_reservable(instantanea)
    asiento = asentar_reserva(
        instantanea=instantanea, persona=persona, momento=momento, motivo=reserva.motivo
    )
    instantanea.contenido = ""
    instantanea.save(update_fields=["contenido"])
    _cerrar(reserva, EstadoReserva.CONFIRMADA, persona, momento)
    return asiento


@transaction.atomic
def descartar_reserva(
    *, reserva: ReservaDeVersion, persona: AbstractUser, ahora: datetime | None = None
) -> ReservaDeVersion:
    """Leave the version as it is; whoever asked may take it back too."""
    reserva = _tomar(reserva, persona)
    _cerrar(reserva, EstadoReserva.DESCARTADA, persona, ahora or timezone.now())
    return reserva


def _tomar(reserva: ReservaDeVersion, persona: AbstractUser) -> ReservaDeVersion:
    _exigir_permiso(persona)
    actual = ReservaDeVersion.objects.select_for_update().get(pk=reserva.pk)
    if actual.estado != EstadoReserva.PEDIDA:
        raise ReservaRechazada("Eso ya se decidió.")
    return actual


def _cerrar(
    reserva: ReservaDeVersion, estado: EstadoReserva, persona: AbstractUser, momento: datetime
) -> None:
    reserva.estado, reserva.quien_decide, reserva.decidida = estado, persona, momento
    reserva.save(update_fields=["estado", "quien_decide", "decidida"])


def _exigir_permiso(persona: AbstractUser) -> None:
    if not persona.has_perm(PERMISO):
        raise ReservaRechazada("Usted no tiene el permiso de reservar versiones.")


def _exigir_reservable(instantanea: Instantanea) -> None:
    if instantanea.reservada:
        raise ReservaRechazada("Esa versión ya está reservada.")
    ultima = Instantanea.objects.filter(clave=instantanea.clave).order_by("-version").first()
    if ultima == instantanea and objeto_publico(instantanea.clave) is not None:
        raise ReservaRechazada(
            "Esa versión es la que se lee hoy: publique antes una corrección sin el dato."
        )
