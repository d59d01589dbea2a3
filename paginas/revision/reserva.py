"""Reserved agenda points, held when an act is sent, published and compared.

The whole text lives in the revisions, which only the admin reads. The published rows
never hold it: whoever reads them (page, search, snapshots, exports, files, what is
written next year) finds nothing to leak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import models
from django.db.models import Q
from wagtail.blocks import StreamValue

from paginas.bitacora.models import Instantanea
from paginas.bloques import ParrafosBlock
from paginas.models.agenda import AcuerdoAdoptado, PuntoAgenda
from paginas.models.sesion import Sesion
from paginas.reserva import ROTULO
from paginas.revision.errores import PaqueteIncoherente
from snippets.models import Acuerdo


@dataclass(frozen=True, slots=True)
class PuntoPropuesto:
    """A point as it would be published; ``acuerdos`` are the ids of those it adopts."""

    uuid: UUID
    reservado: bool
    acuerdos: tuple[int, ...]


def exigir_reserva(sesion: Sesion) -> None:
    """Raise ``PaqueteIncoherente`` when a reserved point of ``sesion`` would be half public."""
    puntos = [
        PuntoPropuesto(p.uuid, p.reservado, tuple(a.acuerdo_id for a in p.acuerdos.all()))
        for p in sesion.puntos.all()
    ]
    con_version = sesion.documento_version_publica_id is not None
    for motivo in impedimentos(puntos, sesion_id=sesion.pk, version_publica=con_version):
        raise PaqueteIncoherente(motivo)


def impedimentos(
    puntos: Iterable[PuntoPropuesto], *, sesion_id: int | None, version_publica: bool
) -> Iterator[str]:
    """Why an act may not be published with these points, as sentences for the editor.

    What was public is not reserved in silence: its text stays in earlier versions.
    """
    numerados = list(enumerate(puntos, start=1))
    reservados = [(numero, punto) for numero, punto in numerados if punto.reservado]
    if version_publica and not reservados:
        yield "Solo hay versión pública del acta cuando un punto está reservado: quítela."
    abiertos = _anclas_a_la_vista(sesion_id) if reservados else set()
    for numero, punto in reservados:
        if str(punto.uuid) in abiertos:
            yield (
                f"El punto {numero} ya se publicó con su texto, que consta en las versiones "
                "anteriores. Si lo publicado puede quedar, quítelo y añada en su lugar un punto "
                "nuevo, reservado; si no debe verse, pida antes reservar esas versiones."
            )
        for acuerdo in Acuerdo.objects.publicos().filter(pk__in=punto.acuerdos):
            yield (
                f"El punto {numero} es reservado y su acuerdo {acuerdo.codigo} es público: "
                "pida retirarlo antes de reservar el punto."
            )


def _anclas_a_la_vista(sesion_id: int | None) -> set[str]:
    """UUIDs of points whose text some version that anyone may read still holds."""
    leibles = Instantanea.objects.filter(clave=f"sesion-{sesion_id}").exclude(contenido="")
    return {
        punto["ancla"].removeprefix("punto-")
        for instantanea in leibles
        for punto in instantanea.leer().get("campos", {}).get("puntos", [])
        if "reserva" not in punto
    }


def tachar(sesion: Sesion) -> None:
    """Blank the reserved points of the stored rows of ``sesion``, and of its aliases.

    Runs inside the transaction that publishes, before anything reads the rows. The
    number, the anchor, the basis, the authority, the term and the link to the
    agreements (not public either) stay. The row says it has unpublished changes, which
    is so: without that, Wagtail would edit the blanked row and lose the text.
    """
    for fila in Sesion.objects.filter(Q(pk=sesion.pk) | Q(alias_of_id=sesion.pk)):
        puntos = PuntoAgenda.objects.filter(sesion=fila, reservado=True)
        if puntos.update(titulo=ROTULO, discusion=StreamValue(ParrafosBlock(), [])):
            Sesion.objects.filter(pk=fila.pk).update(
                documento_oficial=None, documento_texto=None, has_unpublished_changes=True
            )


def exigir_que_no_es_reservado(acuerdo: Acuerdo, *, con: models.Model) -> None:
    """An agreement of a reserved point is not published while the point is reserved.

    ``con`` is the head of its package: a session speaks for its own points, which may
    be opened with it.

    Raises ``PaqueteIncoherente``.
    """
    enlace = (
        AcuerdoAdoptado.objects.filter(acuerdo=acuerdo, punto__reservado=True)
        .exclude(punto__sesion=con.pk if isinstance(con, Sesion) else None)
        .select_related("punto__sesion")
        .first()
    )
    if enlace is not None:
        raise PaqueteIncoherente(
            f"«{acuerdo.titulo}» se adoptó en un punto reservado de «{enlace.punto.sesion.title}»: "
            "no se publica mientras dure la reserva."
        )


def con_lo_reservado(viva: Sesion) -> Sesion:
    """What was approved of a live session, whole: for those who review the next change."""
    if not viva.puntos_reservados or viva.live_revision is None:
        return viva
    return viva.live_revision.as_object()
