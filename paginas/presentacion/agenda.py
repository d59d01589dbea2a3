"""The agenda as an act prints it: numbered points with the agreements each adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue

from snippets.models import Acuerdo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paginas.models import Sesion


@dataclass(frozen=True, slots=True)
class PuntoMostrado:
    numero: int
    titulo: str
    ancla: str
    discusion: StreamValue
    acuerdos: Sequence[Acuerdo]


def agenda(sesion: Sesion, *, borradores: bool = False) -> list[PuntoMostrado]:
    """Points of ``sesion``; ``borradores`` adds agreements not public yet (previews)."""
    puntos = list(sesion.puntos.all())
    prefetch_related_objects([p for p in puntos if p.pk], "acuerdos")  # a draft's are in memory
    claves = [[adoptado.acuerdo_id for adoptado in p.acuerdos.all()] for p in puntos]
    consulta = Acuerdo.objects.all() if borradores else Acuerdo.objects.publicos()
    pedidos = {clave for lista in claves for clave in lista}
    acuerdos = consulta.con_relaciones().in_bulk(pedidos) if pedidos else {}
    return [
        PuntoMostrado(
            numero=numero,
            titulo=punto.titulo,
            ancla=punto.ancla,
            discusion=punto.discusion,
            acuerdos=[acuerdos[clave] for clave in suyas if clave in acuerdos],
        )
        for numero, (punto, suyas) in enumerate(zip(puntos, claves, strict=True), start=1)
    ]
