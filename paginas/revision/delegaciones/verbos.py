"""Handing the review over while away, and taking it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from paginas.privacidad.motivos import exigir_sin_datos
from paginas.revision.delegaciones.models import Delegacion
from paginas.revision.errores import NoPuedeHacerlo, RevisionRechazada, SinMotivo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def revisa_por_su_grupo(persona: AbstractUser) -> bool:
    from paginas.models import TareaRevision

    tareas = TareaRevision.objects.filter(active=True)
    return tareas.filter(groups__in=persona.groups.all()).exists()


@transaction.atomic
def delegar(
    *,
    de: AbstractUser,
    a: AbstractUser,
    desde: date,
    hasta: date,
    motivo: str,
    ahora: datetime | None = None,
) -> Delegacion:
    """``de`` hands the review over to ``a`` from one day to another, both included.

    The delegate obeys every rule: who wrote it does not approve it.

    Raises ``NoPuedeHacerlo`` when ``de`` does not review by their own group,
    ``SinMotivo``, ``MotivoConDatos``, and ``RevisionRechazada`` for dates or a person
    that do not serve.
    """
    momento = ahora or timezone.now()
    if not de.is_active or not revisa_por_su_grupo(de):
        raise NoPuedeHacerlo("Solo delega quien revisa por su propio grupo.")
    if not motivo.strip():
        raise SinMotivo("Escriba el motivo de la delegación.")
    if hasta < desde or hasta < timezone.localdate(momento):
        raise RevisionRechazada("Las fechas de la delegación ya pasaron o están al revés.")
    if a.pk == de.pk or not a.is_active or not a.has_perm("wagtailadmin.access_admin"):
        raise RevisionRechazada("Elija a otra persona que pueda entrar en la administración.")
    exigir_sin_datos(motivo)
    delegacion = Delegacion.objects.create(
        de=de, a=a, desde=desde, hasta=hasta, motivo=motivo.strip(), creada=momento
    )
    _asentar(delegacion, de, momento, {"desde": str(desde), "hasta": str(hasta)})
    return delegacion


@transaction.atomic
def revocar(
    *, delegacion: Delegacion, persona: AbstractUser, ahora: datetime | None = None
) -> Delegacion:
    """End it now; the row stays. Raises ``NoPuedeHacerlo`` for anybody but who delegated."""
    if persona.pk != delegacion.de_id:
        raise NoPuedeHacerlo("Solo la revoca quien delegó.")
    if delegacion.revocada is None:
        delegacion.revocada = ahora or timezone.now()
        delegacion.save(update_fields=["revocada"])
        _asentar(delegacion, persona, delegacion.revocada, {"revocada": True})
    return delegacion


def _asentar(
    delegacion: Delegacion, persona: AbstractUser, momento: datetime, datos: dict[str, Any]
) -> None:
    """On the public record: dates and reason, never the two people."""
    asentar(
        accion=Accion.DELEGACION,
        objeto=delegacion,
        persona=persona,
        momento=momento,
        motivo=delegacion.motivo,
        datos=datos,
    )


def revisa_por_delegacion(persona: AbstractUser, dia: date | None = None) -> bool:
    """Whether someone who still reviews delegated in ``persona`` for that day."""
    vigentes = Delegacion.objects.vigentes(dia).filter(a=persona).select_related("de")
    return any(d.de.is_active and revisa_por_su_grupo(d.de) for d in vigentes)
