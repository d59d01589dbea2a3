"""Wagtail's final approval and its cancellation, bound to our verbs.

Stock Wagtail publishes the *latest* revision without a transaction of its own; the
setting that replaces it (WAGTAIL_FINISH_WORKFLOW_ACTION) is read while
``wagtail.models`` is still loading, too early to name code that needs models. So the
attribute it fills is replaced when the applications are ready, and whatever a site
had there keeps serving the models that are not ours. The stock cancellation needs no
reason and is open to the page's owner and to reviewers: for our records it is our
withdrawal, with the same button.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import WorkflowState

from paginas.revision.envio import objeto_de, ultimo_envio
from paginas.revision.errores import ContenidoCambiado, FlujoDirecto
from paginas.revision.guardia import dentro_de_un_verbo
from paginas.revision.registro import es_revisado

_del_sitio: Callable[..., Any] | None = None
_cancelar_de_wagtail = WorkflowState.cancel
_puede_cancelar_de_wagtail = WorkflowState.user_can_cancel


def instalar() -> None:
    """Bind the final approval of the module's records; called once, at start."""
    global _del_sitio
    if WorkflowState.on_finish is not publicar_lo_revisado:
        _del_sitio = WorkflowState.on_finish
        WorkflowState.on_finish = publicar_lo_revisado
        WorkflowState.cancel = cancelar
        WorkflowState.user_can_cancel = puede_cancelar


def cancelar(estado: WorkflowState, user: Any = None) -> None:
    """``WorkflowState.cancel``: outside a verb, only its author withdraws."""
    from paginas.revision.retirada import retirar_del_flujo

    if dentro_de_un_verbo() or not es_revisado(objeto_de(estado)):
        _cancelar_de_wagtail(estado, user=user)
        return
    if user is None:
        raise FlujoDirecto("Una revisión la retira una persona con nombre.")
    retirar_del_flujo(estado=estado, persona=user)
    estado.refresh_from_db()


def puede_cancelar(estado: WorkflowState, user: Any) -> bool:
    """``WorkflowState.user_can_cancel``: who is offered the button."""
    from paginas.revision.retirada import puede_retirar

    if not es_revisado(objeto_de(estado)):
        return _puede_cancelar_de_wagtail(estado, user)
    return puede_retirar(estado, user)


def publicar_lo_revisado(estado: WorkflowState, user: Any = None) -> None:
    """Publish what was sent (``WorkflowState.on_finish``).

    Raises ``ContenidoCambiado`` when nothing frozen is found: what nobody was shown
    is not published.
    """
    from paginas.revision.publicacion import publicar_paquete

    if not es_revisado(objeto_de(estado)):
        assert _del_sitio is not None
        _del_sitio(estado, user=user)
        return
    envio = ultimo_envio(estado)
    if envio is None:
        raise ContenidoCambiado("No hay un envío a revisión que publicar: envíelo otra vez.")
    publicar_paquete(envio=envio, persona=user, ahora=getattr(estado, "_momento", None))
