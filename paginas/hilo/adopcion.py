"""Where agreements were adopted, read from public acts only."""

from __future__ import annotations

from collections.abc import Collection

from paginas.models import AcuerdoAdoptado, Sesion
from snippets.models import Acuerdo


def adopciones(acuerdos: Collection[Acuerdo]) -> dict[int, AcuerdoAdoptado]:
    """By agreement id, the link to the point of the public act that adopted it."""
    enlaces = (
        AcuerdoAdoptado.objects.filter(
            acuerdo__in=[a.pk for a in acuerdos], punto__sesion__in=Sesion.objects.publicos()
        )
        .select_related("punto__sesion__organo")
        .prefetch_related("punto__sesion__organo__nombres")
    )
    return {enlace.acuerdo_id: enlace for enlace in enlaces}


def numero_del_punto(enlace: AcuerdoAdoptado) -> int:
    """The label of the point in its agenda, from 1."""
    ids = list(enlace.punto.sesion.puntos.order_by("sort_order", "pk").values_list("pk", flat=True))
    return ids.index(enlace.punto_id) + 1
