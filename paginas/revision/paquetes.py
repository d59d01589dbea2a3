"""A package: an act, the agreements it adopts for the first time and the corrections of
others that the editor sends with it, all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone

from paginas.models.agenda import AcuerdoAdoptado
from paginas.models.sesion import Sesion
from paginas.revision.compartidas.verbos import elegidos_que_van
from paginas.revision.errores import PaqueteIncoherente
from paginas.revision.reserva import exigir_reserva
from paginas.revision.retencion import motivo_de_retencion
from snippets.models import Acuerdo

if TYPE_CHECKING:
    from wagtail.models import Page


def acompanantes(objeto: models.Model) -> list[Acuerdo]:
    """Agreements published for the first time with ``objeto``, and corrections sent with it.

    Read from the content that was sent (the latest revision), not from the rows of
    what is live.
    """
    if not isinstance(objeto, Sesion):
        return []
    borrador = objeto.get_latest_revision_as_object()
    pendientes = {a.pk: a for a in borrador.acuerdos_adoptados() if not a.first_published_at}
    return [*pendientes.values(), *elegidos_que_van(objeto)]


def sesiones_que_adoptan(acuerdo: Acuerdo, *, menos: Page | None = None) -> Iterator[Sesion]:
    """Sessions whose stored rows or latest draft adopt ``acuerdo``."""
    filas = Sesion.objects.filter(puntos__acuerdos__acuerdo=acuerdo).distinct()
    if menos is not None:
        filas = filas.exclude(pk=menos.pk)
    yield from filas


def sesion_publica_de(acuerdo: Acuerdo) -> AcuerdoAdoptado | None:
    """The public act that adopted ``acuerdo``, as the link with its point."""
    return (
        AcuerdoAdoptado.objects.filter(acuerdo=acuerdo, punto__sesion__in=Sesion.objects.publicos())
        .select_related("punto__sesion__organo")
        .first()
    )


def exigir_que_va_con_su_acta(borrador: models.Model) -> None:
    """A part goes live when its act does, not at a moment of its own.

    Raises ``PaqueteIncoherente``: Wagtail would leave it out, for later.
    """
    if borrador.go_live_at is not None and borrador.go_live_at > timezone.now():
        raise PaqueteIncoherente(
            f"«{borrador}» tiene su propia fecha de publicación: quítela, sale con su acta."
        )
    if motivo := motivo_de_retencion(borrador):
        raise PaqueteIncoherente(f"{motivo} No puede ir además con el acta.")


def exigir_coherencia(sesion: Sesion) -> None:
    """The rules between an act and its agreements.

    Raises ``PaqueteIncoherente`` with a sentence for the editor: an agreement of
    another body, adopted in another session, adopted twice, or in a session without
    date or without act.
    """
    exigir_reserva(sesion)
    adoptados = sesion.acuerdos_adoptados()
    if not adoptados:
        return
    if sesion.fecha is None:
        raise PaqueteIncoherente(
            "La sesión adopta acuerdos y no tiene fecha: el código de cada acuerdo lleva su año."
        )
    if sesion.expire_at is not None:
        raise PaqueteIncoherente(
            "La sesión adopta acuerdos y tiene fecha para dejar de publicarse: los acuerdos "
            "quedarían sin su acta. Quite la fecha; para retirarla, pida el retiro."
        )
    vistos: set[int] = set()
    for acuerdo in adoptados:
        if acuerdo.pk in vistos:
            raise PaqueteIncoherente(f"«{acuerdo.titulo}» figura dos veces en la agenda.")
        vistos.add(acuerdo.pk)
        if acuerdo.organo_id != sesion.organo_id:
            raise PaqueteIncoherente(
                f"«{acuerdo.titulo}» es de {acuerdo.organo.sigla}, y la sesión de "
                f"{sesion.organo.sigla}: los acuerdos son del órgano que los adopta."
            )
        otra = next(sesiones_que_adoptan(acuerdo, menos=sesion), None)
        if otra is not None:
            raise PaqueteIncoherente(f"«{acuerdo.titulo}» ya fue adoptado en «{otra.title}».")
