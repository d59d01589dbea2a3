"""Keeps the entries of files true: with what shows them, their text and their collection."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from busqueda import indice
from paginas.ficheros.consulta import documentos_de, documentos_en, publicos_de
from paginas.revision.registro import es_revisado
from paginas.senales import coleccion_cambio, ficheros_anotados
from snippets.ficheros.texto.senales import texto_cambio

UID = "paginas.buscables.archivos"


def conectar() -> None:
    ficheros_anotados.connect(al_anotar, dispatch_uid=UID)
    texto_cambio.connect(al_leer, dispatch_uid=UID)
    coleccion_cambio.connect(al_cambiar_de_coleccion, dispatch_uid=UID)
    post_save.connect(al_guardar, sender=get_document_model(), dispatch_uid=UID)
    post_save.connect(al_mover_coleccion, sender=Collection, dispatch_uid=UID)
    for senal in (post_save, post_delete):
        senal.connect(al_restringir, sender=CollectionViewRestriction, dispatch_uid=UID)
        senal.connect(al_tocar, dispatch_uid=f"{UID}.tocar")


def al_anotar(sender: Any, objetos: Iterable[Model], **kw: Any) -> None:
    sincronizar_los_de(objetos)


def al_leer(sender: Any, documento: Model, **kw: Any) -> None:
    indice.sincronizar(documento)


def al_guardar(sender: Any, instance: Model, raw: bool = False, **kw: Any) -> None:
    """Its title or its collection may be another."""
    if not raw:
        indice.sincronizar(instance)


def al_cambiar_de_coleccion(sender: Any, documentos: Iterable[Model], **kw: Any) -> None:
    indice.sincronizar(*documentos)


def al_mover_coleccion(
    sender: Any, instance: Collection, created: bool = False, raw: bool = False, **kw: Any
) -> None:
    """Wagtail's form saves a collection and then moves it, which no signal tells."""
    if not created and not raw:
        transaction.on_commit(partial(sincronizar_los_de_coleccion, instance.pk))


def sincronizar_los_de_coleccion(pk: int) -> None:
    coleccion = Collection.objects.filter(pk=pk).first()
    if coleccion is not None:
        indice.sincronizar(*documentos_en(coleccion))


def al_restringir(sender: Any, instance: CollectionViewRestriction, **kw: Any) -> None:
    indice.sincronizar(*documentos_en(instance.collection))


def al_tocar(sender: Any, instance: Model, raw: bool = False, **kw: Any) -> None:
    """What takes an object from the public without a verb takes its files from the search."""
    if raw or not es_revisado(instance):
        return
    documentos = list(documentos_de([instance]))
    if documentos and not publicos_de(sender).filter(pk=instance.pk).exists():
        indice.sincronizar(*documentos)


def sincronizar_los_de(objetos: Iterable[Model]) -> None:
    indice.sincronizar(*documentos_de(objetos))
