"""Connects the rules of files to the site's own models, whatever they are."""

from __future__ import annotations

from django.db.models.signals import pre_delete, pre_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction

from paginas.ficheros import citas, inmutables
from paginas.senales import publico_cambio

UID = "paginas.ficheros"


def conectar() -> None:
    publico_cambio.connect(citas.al_cambiar_lo_publico, dispatch_uid=UID)
    for modelo in (get_document_model(), get_image_model()):
        uid = f"{UID}.{modelo._meta.label}"
        pre_save.connect(inmutables.al_guardar, sender=modelo, dispatch_uid=uid)
        pre_delete.connect(inmutables.al_borrar, sender=modelo, dispatch_uid=uid)
    pre_save.connect(
        inmutables.al_restringir_coleccion, sender=CollectionViewRestriction, dispatch_uid=UID
    )
