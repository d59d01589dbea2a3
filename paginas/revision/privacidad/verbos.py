"""What a moderator does with a finding."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from paginas.privacidad.errores import HallazgoAusente
from paginas.privacidad.motivos import exigir_sin_datos
from paginas.privacidad.puerta import Revisado, nombrar, pendientes_de, revisar_envio
from paginas.privacidad.senales import Senal
from paginas.revision import decision
from paginas.revision.envio import objeto_de, ultimo_envio
from paginas.revision.errores import NoPuedeAprobar, SinMotivo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from wagtail.models import TaskState

    from paginas.models import DictamenPrivacidad

LUGARES = 30


@transaction.atomic
def conservar(
    *,
    estado: TaskState,
    persona: AbstractUser,
    huella: str,
    motivo: str,
    ahora: datetime | None = None,
) -> DictamenPrivacidad:
    """Keep the finding ``huella`` of what is in review, with a written reason.

    Raises ``NoPuedeAprobar`` for who may not approve it, ``SinMotivo``, ``MotivoConDatos``
    and ``HallazgoAusente``.
    """
    if not motivo.strip():
        raise SinMotivo("Escriba por qué debe publicarse: sin motivo no se conserva.")
    exigir_sin_datos(motivo)
    return _dictar(estado, persona, huella, motivo.strip(), conserva=True, ahora=ahora)


@transaction.atomic
def anular(
    *, estado: TaskState, persona: AbstractUser, huella: str, ahora: datetime | None = None
) -> DictamenPrivacidad:
    """Take back that a finding is kept: it waits for a ruling again."""
    return _dictar(estado, persona, huella, "", conserva=False, ahora=ahora)


@transaction.atomic
def devolver_para_quitar(
    *, estado: TaskState, persona: AbstractUser, ahora: datetime | None = None
) -> models.Model:
    """Return what is in review; the reason names every place that waits, and no value.

    Raises ``HallazgoAusente`` when nothing waits, and what ``decision.devolver`` raises.
    """
    envio = ultimo_envio(estado.workflow_state)
    pendientes = pendientes_de(revisar_envio(envio)) if envio else []
    if not pendientes:
        raise HallazgoAusente("No hay datos personales por resolver: devuélvalo con su motivo.")
    motivo = f"Quite los datos personales que señala la revisión: {nombrar(pendientes, LUGARES)}."
    return decision.devolver(estado=estado, persona=persona, motivo=motivo, ahora=ahora)


def _dictar(
    estado: TaskState,
    persona: AbstractUser,
    huella: str,
    motivo: str,
    *,
    conserva: bool,
    ahora: datetime | None,
) -> DictamenPrivacidad:
    from paginas.models import DictamenPrivacidad

    decision.exigir_revisor(estado, persona)
    if impedimento := decision.impedimento_para_aprobar(objeto_de(estado.workflow_state), persona):
        raise NoPuedeAprobar(impedimento)
    revisado, senal = _hallar(estado, huella)
    return DictamenPrivacidad.objects.create(
        content_type=revisado.content_type,
        object_id=revisado.object_id,
        huella=huella,
        clase=senal.clase,
        lugar=senal.lugar[:500],
        conserva=conserva,
        motivo=motivo,
        persona=persona,
        momento=ahora or timezone.now(),
    )


def _hallar(estado: TaskState, huella: str) -> tuple[Revisado, Senal]:
    envio = ultimo_envio(estado.workflow_state)
    for revisado in revisar_envio(envio) if envio else []:
        for senal in revisado.senales:
            if senal.huella == huella:
                return revisado, senal
    raise HallazgoAusente("Ese dato ya no está en lo que se revisa: abra de nuevo la página.")
