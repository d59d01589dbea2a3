"""A file that was published, or that is in review, does not change: a new one is uploaded.

Held on every save and deletion of the site's own document and image models, whoever
asks. ``QuerySet.update`` sends no signal: Wagtail's bulk action is stopped by its hook,
and code that goes around is caught by the verification of what was published.
"""

from __future__ import annotations

from collections.abc import Collection as Coleccion
from typing import Any

from django.db.models import Field, Model
from django.db.models.fields.files import FileField
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, WorkflowState

from paginas.ficheros.errores import FicheroInmutable
from paginas.ficheros.publicos import es_publico, publicado_aqui
from paginas.revision.ficheros import clave, tipo_de

CONSEJO = "Suba un archivo nuevo y envíelo a revisión."
# What readers never see, and what Wagtail computes by itself once.
LIBRES = frozenset({"tags", "collection"})
CALCULADOS = frozenset({"file_size", "file_hash"})


def motivo(fichero: Model) -> str:
    """Why ``fichero`` may not change, as a sentence; "" when it may."""
    from paginas.models import FicheroPublicado

    if fichero.pk is None:
        return ""
    if FicheroPublicado.objects.filter(
        fichero_tipo=tipo_de(fichero), fichero_id=str(fichero.pk)
    ).exists():
        return f"Este archivo ya se publicó y no se cambia ni se elimina. {CONSEJO}"
    if _en_revision(fichero):
        return (
            "Este archivo está en revisión y no se cambia hasta que se apruebe o se devuelva. "
            f"{CONSEJO}"
        )
    return ""


def _en_revision(fichero: Model) -> bool:
    """Part of a package that waits for its approval or, approved, for its hour."""
    from paginas.models import ElementoEnviado

    elementos = ElementoEnviado.objects.filter(ficheros__has_key=clave(fichero))
    return (
        elementos.filter(envio__flujo__status=WorkflowState.STATUS_IN_PROGRESS).exists()
        or elementos.filter(revision__approved_go_live_at__isnull=False).exists()
    )


def al_guardar(
    sender: type[Model],
    instance: Any,
    raw: bool = False,
    update_fields: Coleccion[str] | None = None,
    **kw: Any,
) -> None:
    """Signal ``pre_save``. Raises ``FicheroInmutable`` before anything is written."""
    if raw or instance.pk is None:
        return
    anterior = sender._base_manager.filter(pk=instance.pk).first()
    if anterior is None:
        return
    campos = [
        campo
        for campo in sender._meta.concrete_fields
        if campo.name not in LIBRES and (update_fields is None or campo.name in update_fields)
    ]
    if any(_cambia(campo, anterior, instance) for campo in campos) and (razon := motivo(anterior)):
        raise FicheroInmutable(razon)
    if anterior.collection_id != instance.collection_id:
        exigir_coleccion_abierta([anterior], instance.collection)


def _cambia(campo: Field, anterior: Any, nuevo: Any) -> bool:
    antes, ahora = getattr(anterior, campo.attname), getattr(nuevo, campo.attname)
    if isinstance(campo, FileField):
        return antes.name != ahora.name or not ahora._committed
    if campo.name in CALCULADOS and not antes:
        return False
    return antes != ahora


def al_borrar(sender: type[Model], instance: Any, **kw: Any) -> None:
    """Signal ``pre_delete``: for a queryset's deletion too."""
    if razon := motivo(instance):
        raise FicheroInmutable(razon)


def exigir_coleccion_abierta(ficheros: Coleccion[Model], coleccion: Collection) -> None:
    """A public file is not taken away by moving it where nobody sees it.

    Raises ``FicheroInmutable``.
    """
    if coleccion.get_view_restrictions().exists() and any(_lo_muestra_la_mesa(f) for f in ficheros):
        raise FicheroInmutable(
            f"La colección «{coleccion}» está restringida: mover allí un archivo publicado lo "
            "quitaría del público sin revisión. Pida retirar lo que lo muestra."
        )


def al_restringir_coleccion(
    sender: type[Model], instance: CollectionViewRestriction, raw: bool = False, **kw: Any
) -> None:
    """Signal ``pre_save``: restricting a collection would take away what is public in it."""
    if raw:
        return
    rama = instance.collection.get_descendants(inclusive=True)
    for modelo in (get_document_model(), get_image_model()):
        for fichero in modelo._default_manager.filter(collection__in=rama):
            if _lo_muestra_la_mesa(fichero):
                raise FicheroInmutable(
                    f"«{fichero.title}», de esta colección, está publicado: restringirla lo "
                    "quitaría del público sin revisión. Pida retirar lo que lo muestra."
                )


def _lo_muestra_la_mesa(fichero: Model) -> bool:
    """Files that only the site's own pages show are the site's affair."""
    return publicado_aqui(fichero) and es_publico(fichero)
