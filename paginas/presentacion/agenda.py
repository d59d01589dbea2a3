"""The agenda as an act prints it: numbered points with the agreements each adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue

from paginas.bloques import ParrafosBlock
from paginas.reserva import ROTULO, Reserva
from snippets.models import Acuerdo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paginas.models import PuntoAgenda, Sesion


@dataclass(frozen=True, slots=True)
class PuntoMostrado:
    numero: int
    titulo: str
    ancla: str
    discusion: StreamValue
    acuerdos: Sequence[Acuerdo]
    reserva: Reserva | None = None


def agenda(sesion: Sesion, *, borradores: bool = False) -> list[PuntoMostrado]:
    """Points of ``sesion``; ``borradores`` adds agreements not public yet (previews)."""
    puntos = list(sesion.puntos.all())
    abiertos = [p for p in puntos if not p.reservado]
    prefetch_related_objects([p for p in abiertos if p.pk], "acuerdos")  # a draft's are in memory
    adoptados = {id(p): [enlace.acuerdo_id for enlace in p.acuerdos.all()] for p in abiertos}
    consulta = Acuerdo.objects.all() if borradores else Acuerdo.objects.publicos()
    pedidos = {clave for lista in adoptados.values() for clave in lista}
    acuerdos = consulta.con_relaciones().in_bulk(pedidos) if pedidos else {}
    return [
        _reservado(numero, punto)
        if punto.reservado
        else PuntoMostrado(
            numero=numero,
            titulo=punto.titulo,
            ancla=punto.ancla,
            discusion=punto.discusion,
            acuerdos=[acuerdos[clave] for clave in adoptados[id(punto)] if clave in acuerdos],
        )
        for numero, punto in enumerate(puntos, start=1)
    ]


def _reservado(numero: int, punto: PuntoAgenda) -> PuntoMostrado:
    """The number and the reservation; whatever the row holds, no text."""
    return PuntoMostrado(
        numero=numero,
        titulo=ROTULO,
        ancla=punto.ancla,
        discusion=StreamValue(ParrafosBlock(), []),
        acuerdos=(),
        reserva=Reserva(
            base_legal=punto.reserva_base_legal,
            autoridad=punto.reserva_autoridad,
            hasta=punto.reserva_hasta,
        ),
    )
