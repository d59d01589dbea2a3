"""The files an object refers to."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex


def tipo_de(fichero: Model | type[Model]) -> ContentType:
    """The content type files are known by: that of the model that holds the key."""
    madres = fichero._meta.get_parent_list()
    return ContentType.objects.get_for_model(
        madres[-1] if madres else fichero, for_concrete_model=False
    )


def ficheros_de(objeto: Model) -> list[Any]:
    """Documents and images that ``objeto`` refers to, as it is in memory.

    The extraction is Wagtail's own (rich text, blocks, inline children); it has no
    public name for an object that is not stored.
    """
    pedidos: dict[int, set[str]] = {}
    for tipo_id, pk, *_ in ReferenceIndex._extract_references_from_object(objeto):
        pedidos.setdefault(tipo_id, set()).add(pk)
    hallados: list[Any] = []
    for modelo in (get_document_model(), get_image_model()):
        claves = pedidos.get(tipo_de(modelo).pk, set())
        if claves:
            hallados += modelo._default_manager.filter(pk__in=claves).order_by("pk")
    return hallados
