"""A file is public while something public refers to it (issue 3, «Files»)."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page, ReferenceIndex

from paginas.revision.registro import modelos_revisados


def es_publico(fichero: Model) -> bool:
    """Whether any public object refers to ``fichero`` (a document or an image).

    The reference index also has rows of drafts (a page never published is its own
    row): only sources that are public count. A file in a restricted collection is
    never public.
    """
    if fichero.collection.get_view_restrictions().exists():
        return False
    referencias = ReferenceIndex.get_references_to(fichero)
    por_tipo: dict[int, set[str]] = {}
    for tipo_id, objeto_id in referencias.values_list("content_type_id", "object_id"):
        por_tipo.setdefault(tipo_id, set()).add(objeto_id)
    return any(_hay_publico(tipo_id, ids) for tipo_id, ids in por_tipo.items())


def _hay_publico(tipo_id: int, ids: set[str]) -> bool:
    modelo = ContentType.objects.get_for_id(tipo_id).model_class()
    if modelo is None:
        return False
    if modelo in modelos_revisados():
        return modelo.objects.publicos().filter(pk__in=ids).exists()
    if issubclass(modelo, Page):
        # A page of the site itself, outside the module: public as Wagtail says.
        return Page.objects.live().public().filter(pk__in=ids).exists()
    return False
