"""Documents that the module's public objects show, and those objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page

from paginas.publicos import ConsultaPaginas
from paginas.revision.ficheros import tipo_de
from paginas.revision.registro import modelos_revisados


def publicos_de(modelo: type[Model]) -> QuerySet[Any]:
    """Public rows of a reviewed model; of all pages for a page type."""
    todos = ConsultaPaginas(Page) if issubclass(modelo, Page) else modelo._default_manager.all()
    return todos.publicos()


def documentos_publicados() -> QuerySet[Any]:
    """Documents in no restricted collection that something public shows right now.

    The site's own pages outside the module do not count: nobody says here when they change.
    """
    from paginas.models import FicheroPublicado

    modelo = get_document_model()
    citas = FicheroPublicado.objects.filter(
        _cita_publica(),
        vigente=True,
        fichero_tipo=tipo_de(modelo),
        fichero_id=Cast(OuterRef("pk"), CharField()),
    )
    return documentos_abiertos().filter(Exists(citas))


def documentos_abiertos() -> QuerySet[Any]:
    """Documents in no restricted collection, whether something public shows them or not."""
    return get_document_model()._default_manager.exclude(_en_restringida())


def _cita_publica() -> Q:
    """A row of ``FicheroPublicado`` whose object is public, whatever its model."""
    condicion = Q(pk__in=[])
    for base in {_base(modelo) for modelo in modelos_revisados()}:
        objetos = publicos_de(base).filter(pk=Cast(OuterRef("objeto_id"), base._meta.pk))
        tipo = ContentType.objects.get_for_model(base)
        condicion |= Q(Exists(objetos), objeto_tipo=tipo)
    return condicion


def _base(modelo: type[Model]) -> type[Model]:
    """The model whose content type an object is known by."""
    return Page if issubclass(modelo, Page) else modelo


def _en_restringida() -> Q:
    condicion = Q(pk__in=[])
    for restriccion in CollectionViewRestriction.objects.select_related("collection"):
        condicion |= Q(collection__path__startswith=restriccion.collection.path)
    return condicion


def que_lo_muestran(documento: Model) -> list[Any]:
    """The public objects that show ``documento``, each of its own class."""
    from paginas.models import FicheroPublicado

    filas = FicheroPublicado.objects.filter(
        fichero_tipo=tipo_de(documento), fichero_id=str(documento.pk), vigente=True
    ).order_by("pk")
    por_tipo: dict[int, list[str]] = {}
    for tipo, pk in filas.values_list("objeto_tipo_id", "objeto_id"):
        por_tipo.setdefault(tipo, []).append(pk)
    hallados: list[Any] = []
    for tipo, claves in por_tipo.items():
        modelo = ContentType.objects.get_for_id(tipo).model_class()
        if modelo is None:
            continue
        publicos = publicos_de(modelo).filter(pk__in=claves).order_by("pk")
        hallados += publicos.specific() if issubclass(modelo, Page) else publicos
    return hallados


def documentos_de(objetos: Iterable[Model]) -> QuerySet[Any]:
    """Documents that any of these objects shows, or once showed, in public."""
    from paginas.models import FicheroPublicado

    modelo = get_document_model()
    suyos = Q(pk__in=[])
    for objeto in objetos:
        tipo = ContentType.objects.get_for_model(_base(type(objeto)))
        suyos |= Q(objeto_tipo=tipo, objeto_id=str(objeto.pk))
    filas = FicheroPublicado.objects.filter(suyos, fichero_tipo=tipo_de(modelo))
    return modelo._default_manager.filter(pk__in=set(filas.values_list("fichero_id", flat=True)))


def documentos_en(coleccion: Collection) -> QuerySet[Any]:
    """Documents of a collection and of those below it that were ever shown in public."""
    from paginas.models import FicheroPublicado

    modelo = get_document_model()
    filas = FicheroPublicado.objects.filter(
        fichero_tipo=tipo_de(modelo), fichero_id=Cast(OuterRef("pk"), CharField())
    )
    return modelo._default_manager.filter(
        Exists(filas), collection__path__startswith=coleccion.path
    )
