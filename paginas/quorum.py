"""Quorum of a session, from its attendance and the memberships valid that day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paginas.listas import DatoSesion, Presencia
from snippets.models import Membresia

if TYPE_CHECKING:
    from paginas.models.sesion import Sesion


@dataclass(frozen=True, slots=True)
class Quorum:
    """Member institutions present and in all; a simple majority is required."""

    presentes: int
    miembros: int

    @property
    def requerido(self) -> int:
        return self.miembros // 2 + 1

    @property
    def hay(self) -> bool:
        return self.presentes >= self.requerido


def calcular(sesion: Sesion) -> Quorum | None:
    """Quorum of ``sesion`` as its attendance and the memberships of its day give it.

    None when there is nothing to count from: no date, no attendance, no members, or
    the source does not say (never zero: issue 3).
    """
    if {DatoSesion.ASISTENCIA, DatoSesion.QUORUM} & set(sesion.no_consta) or not sesion.fecha:
        return None
    miembros = set(
        Membresia.objects.filter(organo=sesion.organo_id)
        .vigentes(al=sesion.fecha)
        .values_list("institucion_id", flat=True)
    )
    asistencias = list(sesion.asistencias.all())
    if not miembros or not asistencias:
        return None
    presentes = {a.institucion_id for a in asistencias if a.presencia == Presencia.SI}
    return Quorum(presentes=len(presentes & miembros), miembros=len(miembros))
