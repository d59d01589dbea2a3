"""Keeps the read model true: what the verbs publish, and what stock Wagtail takes away.

The verbs announce ``publico_cambio`` inside their transaction. Unpublishing, moving,
restricting and deleting may still come from Wagtail or from code: they are heard too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from busqueda import indice
from busqueda.registro import adaptador_de, adaptadores
from paginas.buscables.sincronizacion_de_archivos import sincronizar_los_de
from paginas.models import Sesion
from paginas.senales import publico_cambio
from snippets.models import Etiqueta, Hito, Institucion, Organo

UID = "paginas.buscables"


def conectar() -> None:
    publico_cambio.connect(al_cambiar, dispatch_uid=UID)
    post_page_move.connect(al_mover, dispatch_uid=UID)
    page_slug_changed.connect(al_mover, dispatch_uid=UID)
    for senal in (post_save, post_delete):
        senal.connect(al_restringir, sender=PageViewRestriction, dispatch_uid=UID)
        senal.connect(al_tocar, dispatch_uid=f"{UID}.tocar")
    for registro, parametro in ((Organo, "organo"), (Institucion, "institucion")):
        post_save.connect(al_renombrar, sender=registro, dispatch_uid=f"{UID}.{parametro}")
    post_save.connect(al_renombrar_etiqueta, sender=Etiqueta, dispatch_uid=UID)


def al_cambiar(sender: Any, objetos: Iterable[Model], **kw: Any) -> None:
    # A milestone is read inside its commitment.
    leidos = (o.compromiso if isinstance(o, Hito) else o for o in objetos)
    indice.sincronizar(*(o for o in leidos if adaptador_de(o) is not None))


def al_tocar(sender: type[Model], instance: Model, **kw: Any) -> None:
    """A save or a deletion outside the verbs can only take away here.

    What such a save publishes (a fixture, a script) is not found until a verb or
    ``reindexar`` says so: nothing becomes findable by the side door.
    """
    adaptador = adaptador_de(sender)
    if adaptador is None or kw.get("raw"):
        return
    if not adaptador.publicos().filter(pk=instance.pk).exists():
        indice.retirar(adaptador.clave(instance))


def al_mover(sender: Any, instance: Page, **kw: Any) -> None:
    """Addresses and restrictions of everything below change with the page."""
    sincronizar_rama(instance)


def al_restringir(sender: Any, instance: PageViewRestriction, **kw: Any) -> None:
    sincronizar_rama(instance.page)


def sincronizar_rama(pagina: Page) -> None:
    rama = Page.objects.descendant_of(pagina, inclusive=True)
    for adaptador in adaptadores():
        if issubclass(adaptador.modelo, Page):
            indice.sincronizar(*adaptador.modelo.objects.filter(pk__in=rama.values("pk")))
    sincronizar_los_de(rama)


def al_renombrar(sender: Any, instance: Organo | Institucion, **kw: Any) -> None:
    """A label is one row; the titles of a body's sessions carry its name as well."""
    es_organo = isinstance(instance, Organo)
    indice.refrescar_etiquetas("organo" if es_organo else "institucion", [instance.sigla])
    if es_organo:
        indice.sincronizar(*Sesion.objects.filter(organo=instance))


def al_renombrar_etiqueta(sender: Any, instance: Etiqueta, **kw: Any) -> None:
    indice.refrescar_etiquetas("etiqueta", [instance.slug])
