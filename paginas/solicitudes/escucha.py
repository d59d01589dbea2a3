"""What is taken away, moved or restricted outside a request: heard, answered and logged.

Code, a shell or a page of the site itself may still do it (Wagtail's own actions have
no lock); taking away can be urgent, so it is not refused. Its address answers all the
same, and the public log says that nobody reviewed it. Dropping a row is refused.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move, unpublished

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar, asentar_acceso
from paginas.revision.registro import es_revisado, modelos_revisados
from paginas.solicitudes import lapidas
from paginas.solicitudes.direcciones import anotar_anterior, direccion_en
from paginas.solicitudes.errores import LoPublicadoNoSeBorra
from paginas.solicitudes.silencio import hay_silencio

SIN_SOLICITUD = "Se hizo fuera del procedimiento: no consta una solicitud revisada."
UID = "paginas.solicitudes"


def conectar() -> None:
    unpublished.connect(al_despublicar, dispatch_uid=UID)
    post_page_move.connect(al_mover, dispatch_uid=UID)
    page_slug_changed.connect(al_cambiar_la_direccion, dispatch_uid=UID)
    post_save.connect(al_restringir, sender=PageViewRestriction, dispatch_uid=UID)
    post_delete.connect(al_levantar, sender=PageViewRestriction, dispatch_uid=UID)
    for modelo in modelos_revisados():
        pre_delete.connect(al_borrar, sender=modelo, dispatch_uid=UID)


def al_borrar(sender: type[Model], instance: Model, **kw: Any) -> None:
    """Raises ``LoPublicadoNoSeBorra``: a link must answer for ever, and the log too."""
    if instance.first_published_at is not None:
        raise LoPublicadoNoSeBorra(
            f"«{instance}» ya fue publicado: no se borra. Pida su eliminación, que lo retira "
            "para siempre y conserva la fila."
        )


def al_despublicar(sender: type[Model], instance: Model, **kw: Any) -> None:
    objeto = getattr(instance, "specific", instance)
    if hay_silencio() or not es_revisado(objeto) or objeto.first_published_at is None:
        return
    momento = timezone.now()
    motivo = lapidas.POR_FECHA if objeto.expired else SIN_SOLICITUD
    with transaction.atomic():
        lapidas.componer(objeto, motivo=motivo, momento=momento).save()
        _asentar(Accion.RETIRO, objeto, momento, motivo)


def al_mover(
    sender: type[Page], instance: Page, url_path_before: str, url_path_after: str, **kw: Any
) -> None:
    _anotar_rama(Accion.TRASLADO, instance, url_path_before, url_path_after)


def al_cambiar_la_direccion(
    sender: type[Page], instance: Page, instance_before: Page, **kw: Any
) -> None:
    if not instance.__dict__.pop("_pedido", False):
        _anotar_rama(Accion.DIRECCION, instance, instance_before.url_path, instance.url_path)


def al_restringir(sender: Any, instance: PageViewRestriction, **kw: Any) -> None:
    if not kw.get("raw"):
        _asentar_acceso(instance.page_id)


def al_levantar(sender: Any, instance: PageViewRestriction, **kw: Any) -> None:
    _asentar_acceso(instance.page_id)


def _anotar_rama(accion: Accion, pagina: Page, antes: str, despues: str) -> None:
    if hay_silencio() or antes == despues:
        return
    momento = timezone.now()
    with transaction.atomic():
        for objeto in _publicados_bajo(pagina.pk):
            anterior = direccion_en(objeto, antes + objeto.url_path.removeprefix(despues))
            if anotar_anterior(objeto, anterior, momento):
                _asentar(accion, objeto, momento)
    _asentar_acceso(pagina.pk)  # from or into a restricted section


def _asentar_acceso(pagina_id: int) -> None:
    if hay_silencio():
        return
    with transaction.atomic():
        asentar_acceso(
            objetos=_publicados_bajo(pagina_id),
            persona=None,
            momento=timezone.now(),
            motivo=SIN_SOLICITUD,
        )


def _publicados_bajo(pagina_id: int) -> list[Page]:
    """The page and its descendants that are ours and live, read now."""
    pagina = Page.objects.filter(pk=pagina_id).first()
    if pagina is None:
        return []
    rama = pagina.get_descendants(inclusive=True).filter(live=True).specific()
    return [p for p in rama if es_revisado(p)]


def _asentar(accion: Accion, objeto: Model, momento: datetime, motivo: str = SIN_SOLICITUD) -> None:
    asentar(accion=accion, objeto=objeto, persona=None, momento=momento, motivo=motivo)
