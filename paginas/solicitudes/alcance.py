"""What a request reaches: the object, its descendants, the agreements of an act."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Max, Model
from wagtail.models import Page, PageViewRestriction

from paginas.bitacora.acciones import Accion
from paginas.bitacora.contenido import identidad
from paginas.bitacora.models import Asiento
from paginas.models.agenda import AcuerdoAdoptado
from paginas.models.sesion import Sesion
from paginas.revision.registro import es_revisado
from paginas.solicitudes.direcciones import direccion_de
from paginas.solicitudes.estados import QUE_QUITAN, Pedido
from snippets.models import Acuerdo, Compromiso, Hito, PlanAccion


def es_publico(objeto: Model) -> bool:
    return type(objeto).objects.publicos().filter(pk=objeto.pk).exists()


def afectados(objeto: Model, accion: str) -> list[Model]:
    """Everything public that ``accion`` on ``objeto`` changes, ``objeto`` first.

    Pages: itself and its descendants. What is taken away takes with it what hangs from
    it: the agreements an act adopted, the commitments of a plan and their milestones.
    «Eliminar» reaches what was withdrawn before as well.
    """
    rama = _rama(objeto)
    if accion in QUE_QUITAN:
        rama += [a for sesion in rama if isinstance(sesion, Sesion) for a in acuerdos_de(sesion)]
        rama += _dependientes(objeto)
    if accion == Pedido.ELIMINACION:
        return [o for o in rama if o == objeto or o.first_published_at is not None]
    return [o for o in rama if o.live]


def acuerdos_de(sesion: Sesion) -> list[Acuerdo]:
    """Agreements that ``sesion`` adopted and that were published once."""
    ids = AcuerdoAdoptado.objects.filter(punto__sesion=sesion).values("acuerdo")
    return list(Acuerdo.objects.filter(pk__in=ids, first_published_at__isnull=False))


def huella_del_estado(objeto: Model, accion: str, parametros: Mapping[str, Any]) -> str:
    """SHA-256 of what would change and from what: approving something else is refused."""
    partes = [f"{accion}:{sorted(parametros.items())}"]
    if madre := parametros.get("madre"):
        partes += Page.objects.filter(pk=madre).values_list("url_path", flat=True)
    partes += [_estado(o) for o in afectados(objeto, accion)]
    return hashlib.sha256("\n".join(partes).encode()).hexdigest()


def restricciones_propias(objeto: Model) -> Iterable[PageViewRestriction]:
    return objeto.view_restrictions.all() if isinstance(objeto, Page) else ()


def _rama(objeto: Model) -> list[Model]:
    if not isinstance(objeto, Page):
        return [objeto]
    descendientes = objeto.get_descendants().filter(first_published_at__isnull=False)
    return [objeto, *(p for p in descendientes.specific() if es_revisado(p))]


def _dependientes(objeto: Model) -> list[Model]:
    if isinstance(objeto, PlanAccion):
        hijos = [*Compromiso.objects.filter(plan=objeto)]
        return [*hijos, *Hito.objects.filter(compromiso__plan=objeto)]
    if isinstance(objeto, Compromiso):
        return [*Hito.objects.filter(compromiso=objeto)]
    return []


def _estado(objeto: Model) -> str:
    datos = (
        objeto._meta.label,
        objeto.pk,
        objeto.live,
        objeto.live_revision_id,
        _ultima_version(objeto),
        direccion_de(objeto),
        sorted(r.pk for r in restricciones_propias(objeto)),
    )
    return repr(datos)


def _ultima_version(objeto: Model) -> int | None:
    """The entry of the log that ruled it: a draft of what was withdrawn rewrites the row.

    Wagtail stores it with the dates that its revision had.
    """
    asientos = Asiento.objects.filter(clave=identidad(objeto)[0], version__isnull=False)
    return asientos.exclude(accion=Accion.RESERVA).aggregate(ultimo=Max("numero"))["ultimo"]
