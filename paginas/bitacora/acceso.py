"""Who may read, as the log tells it: restricted, or lifted again.

A page is restricted by itself and by any page above it. The log has an entry when what
anyone may read changes, and none otherwise: lifting a restriction below another one
that stands changes nothing, and restricting twice neither.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model
from wagtail.models import Page, PageViewRestriction

from paginas.bitacora.acciones import QUITAN, Accion
from paginas.bitacora.models import Asiento


def restriccion_asentada(clave: str) -> Asiento | None:
    """The entry that says the object is restricted; None when the log says it is not.

    What was withdrawn begins anew: a restriction from before says nothing of it.
    """
    suyos = Asiento.objects.filter(
        clave=clave, accion__in=[Accion.RESTRICCION, Accion.LEVANTAMIENTO, *QUITAN]
    )
    ultimo = suyos.order_by("numero").last()
    return ultimo if ultimo is not None and ultimo.accion == Accion.RESTRICCION else None


def restringidas_entre(objetos: Iterable[Model]) -> set[Model]:
    """Those of ``objetos`` that a restriction of their own or from above closes today."""
    cerradas = list(PageViewRestriction.objects.values_list("page__path", flat=True))
    return {
        o for o in objetos if isinstance(o, Page) and any(o.path.startswith(c) for c in cerradas)
    }
