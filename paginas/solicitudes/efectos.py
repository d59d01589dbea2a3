"""What an approved request does, over everything it reaches, in the verb's transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Model
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar, asentar_acceso
from paginas.bitacora.contenido import identidad
from paginas.bitacora.roles import rol_de
from paginas.revision.desprogramacion import quitar_lo_que_espera_con
from paginas.senales import publico_cambio
from paginas.solicitudes import lapidas
from paginas.solicitudes.alcance import afectados
from paginas.solicitudes.direcciones import anotar_anterior, direccion_de
from paginas.solicitudes.estados import QUE_QUITAN, Pedido
from paginas.solicitudes.silencio import en_silencio

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

EN_LA_BITACORA: Mapping[str, Accion] = {
    Pedido.RETIRO: Accion.RETIRO,
    Pedido.ELIMINACION: Accion.ELIMINACION,
    Pedido.TRASLADO: Accion.TRASLADO,
    Pedido.DIRECCION: Accion.DIRECCION,
}
# Each page says for itself whether it changed: another restriction may stand above it.
DE_ACCESO = frozenset({Pedido.RESTRICCION, Pedido.LEVANTAMIENTO})


def aplicar(
    *,
    objeto: Model,
    accion: str,
    parametros: Mapping[str, Any],
    motivo: str,
    persona: AbstractUser,
    solicitante: AbstractUser,
    momento: datetime,
) -> list[Model]:
    """Do it and write it down; returns what changed, read again afterwards.

    ``motivo`` is the reviewed, public reason; of ``solicitante`` the log tells the role.
    Runs inside the caller's transaction.
    """
    pidio = {"pidio": rol_de(solicitante)}
    tocados = afectados(objeto, accion)
    antes = [direccion_de(o) for o in tocados]
    with en_silencio():
        if accion in QUE_QUITAN:
            definitiva = accion == Pedido.ELIMINACION
            quitar(tocados, motivo=motivo, momento=momento, persona=persona, definitiva=definitiva)
        else:
            _EN_PAGINAS[accion](objeto, parametros, persona)
    despues = [type(o).objects.get(pk=o.pk) for o in tocados]
    for o, direccion in zip(despues, antes, strict=True):
        anotar_anterior(o, direccion, momento)
    publico_cambio.send(sender=aplicar, objetos=despues, momento=momento)
    if accion in DE_ACCESO:
        asentar_acceso(
            objetos=despues,
            persona=persona,
            momento=momento,
            motivo=motivo,
            pedido=objeto,
            datos=pidio,
        )
        return despues
    for o in despues:
        asentar(
            accion=EN_LA_BITACORA[accion],
            objeto=o,
            persona=persona,
            momento=momento,
            motivo=motivo,
            # No address: its words are often those of the title.
            datos=pidio if o == objeto else {"con": identidad(objeto)[0], **pidio},
        )
    return despues


def quitar(
    objetos: Sequence[Model],
    *,
    motivo: str,
    momento: datetime,
    persona: AbstractUser | None,
    definitiva: bool = False,
) -> None:
    """Unpublish each, with its tombstone; a correction in review is cancelled with it.

    Otherwise the correction, approved later, would publish again what was withdrawn. One
    approved for later is taken off the schedule, with all that was to come out with it.
    """
    quitar_lo_que_espera_con(objetos, persona=persona, momento=momento)
    for objeto in objetos:
        lapidas.componer(
            objeto,
            motivo=motivo,
            momento=momento,
            definitiva=definitiva,
            ya_retirado=not objeto.live,
        ).save()
        if (flujo := objeto.current_workflow_state) is not None:
            flujo.cancel(user=persona)
        if objeto.live:
            clase = UnpublishPageAction if isinstance(objeto, Page) else UnpublishAction
            clase(objeto, user=persona).execute(skip_permission_checks=True)
        objeto.revisions.update(approved_go_live_at=None)


def _trasladar(pagina: Page, parametros: Mapping[str, Any], persona: AbstractUser) -> None:
    madre = Page.objects.get(pk=parametros["madre"]).specific
    MovePageAction(pagina, madre, pos="last-child", user=persona).execute(
        skip_permission_checks=True
    )


def _cambiar_direccion(pagina: Page, parametros: Mapping[str, Any], persona: AbstractUser) -> None:
    pagina.slug = parametros["slug"]
    # Wagtail announces the new slug after the commit, outside the verb's silence.
    pagina._pedido = True
    pagina.save(clean=False, log_action="wagtail.edit", user=persona)


def _restringir(pagina: Page, parametros: Mapping[str, Any], persona: AbstractUser) -> None:
    """For people with an account; a shared password identifies nobody."""
    PageViewRestriction(page=pagina, restriction_type=PageViewRestriction.LOGIN).save(user=persona)


def _levantar(pagina: Page, parametros: Mapping[str, Any], persona: AbstractUser) -> None:
    for restriccion in pagina.view_restrictions.all():
        restriccion.delete(user=persona)


_EN_PAGINAS = {
    Pedido.TRASLADO: _trasladar,
    Pedido.DIRECCION: _cambiar_direccion,
    Pedido.RESTRICCION: _restringir,
    Pedido.LEVANTAMIENTO: _levantar,
}
