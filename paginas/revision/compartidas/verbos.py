"""Choosing which corrected agreements go with their act, and reading the choice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db import models, transaction

from paginas.models.sesion import Sesion
from paginas.revision.compartidas.models import CorreccionCompartida
from paginas.revision.errores import NoPuedeHacerlo, PaqueteIncoherente
from paginas.revision.permisos import puede_editar
from paginas.revision.retencion import motivo_de_retencion
from snippets.models import Acuerdo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


def corregidos(sesion: Sesion) -> list[Acuerdo]:
    """Published agreements that the latest draft of ``sesion`` adopts and that have a
    draft of their own, in the order of the agenda."""
    if sesion.pk is None:
        return []
    adoptados = sesion.get_latest_revision_as_object().acuerdos_adoptados()
    return [a for a in adoptados if a.live and a.has_unpublished_changes]


def elegibles(sesion: Sesion, persona: AbstractUser) -> list[Acuerdo]:
    """Of ``corregidos``, those that ``persona`` may edit and that nothing keeps still."""
    return [
        a for a in corregidos(sesion) if not motivo_de_retencion(a) and puede_editar(persona, a)
    ]


def elegidos(sesion: Sesion) -> set[int]:
    """Ids of the agreements chosen to go with ``sesion``, corrected or not any more."""
    filas = CorreccionCompartida.objects.filter(sesion_id=sesion.pk)
    return set(filas.values_list("acuerdo_id", flat=True))


@transaction.atomic
def elegir(*, sesion: Sesion, acuerdos: Collection[int], persona: AbstractUser) -> None:
    """``acuerdos`` (ids), and no other, go with the next submission of ``sesion``.

    Raises ``NoPuedeHacerlo`` for someone who may not edit the session and
    ``PaqueteIncoherente`` for one that is not a correction the person may send with it.
    """
    if not puede_editar(persona, sesion):
        raise NoPuedeHacerlo("Solo elige qué va con el acta quien puede editarla.")
    posibles = {a.pk for a in elegibles(sesion, persona)}
    antes = elegidos(sesion)
    if set(acuerdos) - posibles:
        raise PaqueteIncoherente(
            "Con el acta van acuerdos que ella adopta, ya publicados, con una corrección "
            "guardada que nadie haya enviado aparte."
        )
    filas = CorreccionCompartida.objects.filter(sesion=sesion)
    filas.exclude(acuerdo__in=acuerdos).delete()
    CorreccionCompartida.objects.bulk_create(
        CorreccionCompartida(sesion=sesion, acuerdo_id=pk) for pk in set(acuerdos) - antes
    )


def elegidos_que_van(sesion: Sesion) -> list[Acuerdo]:
    """Chosen corrections that ``sesion`` would take to review now."""
    elegidas = elegidos(sesion)
    return [a for a in corregidos(sesion) if a.pk in elegidas] if elegidas else []


def sesion_que_lleva(acuerdo: models.Model) -> Sesion | None:
    """The act with which the correction of ``acuerdo`` waits to be sent; None without one."""
    filas = CorreccionCompartida.objects.filter(acuerdo_id=acuerdo.pk).select_related("sesion")
    sesiones = [fila.sesion for fila in filas if acuerdo in elegidos_que_van(fila.sesion)]
    return sesiones[0] if sesiones else None


def olvidar(objetos: Iterable[models.Model]) -> None:
    """What was published, or sent by itself, has no choice pending any more."""
    for objeto in objetos:
        if isinstance(objeto, Sesion):
            CorreccionCompartida.objects.filter(sesion=objeto).delete()
        elif isinstance(objeto, Acuerdo):
            CorreccionCompartida.objects.filter(acuerdo=objeto).delete()
