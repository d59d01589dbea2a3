"""How often an institution attended. What a source does not say is never an absence."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from paginas.estados import EstadoSesion
from paginas.listas import DatoSesion, Presencia
from paginas.models import Asistencia, Sesion
from snippets.models import Institucion, Membresia


@dataclass(frozen=True, slots=True)
class ResumenDeAsistencia:
    """Public sessions held while it was a member of the body; the four sum ``sesiones``."""

    presente: int
    ausente: int
    con_excusa: int
    no_consta: int

    @property
    def sesiones(self) -> int:
        return self.presente + self.ausente + self.con_excusa + self.no_consta


def resumen_de(institucion: Institucion) -> ResumenDeAsistencia:
    """In three queries. Two people of one institution are one attendance."""
    periodos = Q(pk__in=[])
    for membresia in Membresia.objects.filter(institucion=institucion):
        rige = Q(organo=membresia.organo_id)
        if membresia.desde:
            rige &= Q(fecha__gte=membresia.desde)
        if membresia.hasta:
            rige &= Q(fecha__lte=membresia.hasta)
        periodos |= rige
    celebradas = Sesion.objects.publicos().filter(estado=EstadoSesion.CELEBRADA).filter(periodos)
    calladas = {
        pk
        for pk, no_consta in celebradas.values_list("pk", "no_consta")
        if DatoSesion.ASISTENCIA in no_consta
    }
    ids = set(celebradas.values_list("pk", flat=True)) - calladas
    filas = Asistencia.objects.filter(institucion=institucion, sesion__in=ids)
    por_sesion: dict[int, set[str]] = {}
    for sesion, presencia in filas.values_list("sesion_id", "presencia"):
        por_sesion.setdefault(sesion, set()).add(presencia)
    dichas = [_la_que_vale(valores) for valores in por_sesion.values()]
    return ResumenDeAsistencia(
        presente=dichas.count(Presencia.SI),
        ausente=dichas.count(Presencia.NO),
        con_excusa=dichas.count(Presencia.EXCUSA),
        no_consta=len(calladas) + len(ids) - len(por_sesion),
    )


def _la_que_vale(valores: set[str]) -> str:
    return next(v for v in (Presencia.SI, Presencia.EXCUSA, Presencia.NO) if v in valores)
