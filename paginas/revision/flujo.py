"""Wagtail's final approval, bound to our verb.

Stock Wagtail publishes the *latest* revision without a transaction of its own; the
setting that replaces it (WAGTAIL_FINISH_WORKFLOW_ACTION) is read while
``wagtail.models`` is still loading, too early to name code that needs models. So the
attribute it fills is replaced when the applications are ready, and whatever a site
had there keeps serving the models that are not ours.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import WorkflowState

from paginas.revision.envio import objeto_de, ultimo_envio
from paginas.revision.errores import ContenidoCambiado
from paginas.revision.registro import es_revisado

_del_sitio: Callable[..., Any] | None = None


def instalar() -> None:
    """Bind the final approval of the module's records; called once, at start."""
    global _del_sitio
    if WorkflowState.on_finish is not publicar_lo_revisado:
        _del_sitio = WorkflowState.on_finish
        WorkflowState.on_finish = publicar_lo_revisado


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
