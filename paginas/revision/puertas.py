"""The side doors, closed at the rows: forms, APIs and scripts all end in a save.

Receivers of ``pre_save``, ``pre_delete`` and ``m2m_changed`` that let through what runs
inside a verb, and what changes nothing people read (position in the tree, locks, the
latest draft). ``QuerySet.update`` and SQL send no signal: the frozen fingerprints and
the verification of what is published are there for them.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.signals import m2m_changed, pre_delete, pre_save
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, Revision

from paginas.revision.errores import CambioDirecto
from paginas.revision.guardia import dentro_de_un_verbo
from paginas.revision.registro import modelos_revisados
from paginas.revision.retencion import exigir_libre

# Columns that say nothing a reader sees: tree, drafts, locks.
TECNICAS = frozenset(
    {
        "path",
        "depth",
        "numchild",
        "url_path",
        "draft_title",
        "latest_revision",
        "latest_revision_created_at",
        "has_unpublished_changes",
        "locked",
        "locked_at",
        "locked_by",
        "owner",
    }
)
# What a withdrawal changes in the row.
DE_RETIRAR = frozenset({"live", "live_revision", "expired"})
SOLO_POR_REVISION = (
    "lo publicado solo cambia cuando otra persona aprueba lo que se envió a revisión."
)


def conectar() -> None:
    """Close every door of the reviewed models of the site; called once, at start."""
    pre_save.connect(al_guardar_revision, sender=Revision, dispatch_uid="paginas.puertas")
    for modelo in {*modelos_revisados(), *_representantes(), Page}:
        pre_save.connect(al_guardar_fila, sender=modelo, dispatch_uid="paginas.puertas")
        pre_delete.connect(al_borrar_fila, sender=modelo, dispatch_uid="paginas.puertas")
    for hijo in _hijos():
        pre_save.connect(al_tocar_hijo, sender=hijo, dispatch_uid="paginas.puertas")
        pre_delete.connect(al_tocar_hijo, sender=hijo, dispatch_uid="paginas.puertas")
    for intermedia in _intermedias():
        m2m_changed.connect(al_tocar_relacion, sender=intermedia, dispatch_uid="paginas.puertas")


def al_guardar_fila(sender: type[models.Model], instance: Any, **kw: Any) -> None:
    """A row of a reviewed model, or of a page by its base.

    Raises ``CambioDirecto`` and ``EstaEnRevision``.
    """
    modelo = getattr(instance, "specific_class", None) if sender is Page else sender
    if modelo is None or not issubclass(modelo, modelos_revisados()):
        return
    if getattr(instance, "alias_of_id", None):
        raise CambioDirecto(
            "No se admiten alias de páginas de la Mesa: repetirían en otra dirección algo que "
            "nadie revisó ahí."
        )
    if dentro_de_un_verbo():
        return
    guardada = None
    if instance.pk is not None:
        guardada = sender._base_manager.filter(pk=instance.pk).first()
    if guardada is None:
        if instance.live:
            raise CambioDirecto(f"«{instance}» no puede nacer publicado: {SOLO_POR_REVISION}")
        return
    cambian = _cambian(guardada, instance, kw.get("update_fields"))
    if not cambian:
        return
    if guardada.live and cambian <= DE_RETIRAR:
        return  # heard and logged by ``solicitudes.escucha``: nothing becomes public by it
    if guardada.live or "live" in cambian:
        raise CambioDirecto(f"«{guardada}» está publicado, o lo estaría: {SOLO_POR_REVISION}")
    exigir_libre(guardada)


def _cambian(antes: models.Model, despues: models.Model, solo: Any) -> set[str]:
    """Names of the columns people read that a save would change."""
    aplazadas = despues.get_deferred_fields()
    return {
        campo.name
        for campo in antes._meta.concrete_fields
        if campo.name not in TECNICAS
        and campo.attname not in aplazadas
        and (solo is None or campo.name in solo or campo.attname in solo)
        and _guardado(campo, antes) != _guardado(campo, despues)
    }


def _guardado(campo: models.Field, objeto: models.Model) -> Any:
    """The value as the database would keep it."""
    return campo.get_prep_value(campo.value_from_object(objeto))


def al_borrar_fila(sender: type[models.Model], instance: Any, **kw: Any) -> None:
    """A draft in review; ``solicitudes`` keeps the rows of what was ever public.

    Raises ``EstaEnRevision``.
    """
    if isinstance(instance, modelos_revisados()) and not dentro_de_un_verbo():
        exigir_libre(instance)


def al_tocar_hijo(sender: type[models.Model], instance: Any, **kw: Any) -> None:
    """A row that belongs to a reviewed one: a point of the agenda, a responsible.

    Raises ``CambioDirecto``.
    """
    if dentro_de_un_verbo():
        return
    raiz = _raiz(instance)
    if raiz is not None and raiz._meta.default_manager.filter(pk=raiz.pk, live=True).exists():
        raise CambioDirecto(f"«{raiz}» está publicado: {SOLO_POR_REVISION}")


def _raiz(hijo: models.Model) -> Any:
    """The reviewed row ``hijo`` belongs to, however deep; None when there is none."""
    padre: Any = hijo
    while not isinstance(padre, modelos_revisados()):
        campo = next((c for c in padre._meta.fields if isinstance(c, ParentalKey)), None)
        padre = getattr(padre, campo.name, None) if campo else None
        if padre is None:
            return None
    return padre


def al_tocar_relacion(sender: Any, instance: Any, action: str, **kw: Any) -> None:
    """A many-to-many list of a reviewed row.

    Raises ``CambioDirecto``.
    """
    if not action.startswith("pre_") or dentro_de_un_verbo():
        return
    if not isinstance(instance, modelos_revisados()):
        _exigir_ninguno_publicado(sender, instance, kw.get("pk_set"), kw["model"])
    elif type(instance)._default_manager.filter(pk=instance.pk, live=True).exists():
        raise CambioDirecto(f"«{instance}» está publicado: {SOLO_POR_REVISION}")


def _exigir_ninguno_publicado(
    intermedia: type[models.Model], otro: models.Model, claves: Any, modelo: type[models.Model]
) -> None:
    """The list was touched from its other end (``institucion.actividades.add(…)``)."""
    if not issubclass(modelo, modelos_revisados()):
        return
    if claves is None:
        campo = next(c for c in intermedia._meta.fields if isinstance(otro, c.related_model or ()))
        lado = next(c for c in intermedia._meta.fields if c.related_model is modelo)
        claves = intermedia._default_manager.filter(**{campo.attname: otro.pk}).values(lado.attname)
    if modelo._default_manager.filter(pk__in=claves, live=True).exists():
        raise CambioDirecto(f"Hay contenido publicado que lo cita: {SOLO_POR_REVISION}")


def al_guardar_revision(sender: type[Revision], instance: Revision, **kw: Any) -> None:
    """A draft, by autosave, form or code; and the moment of publication it carries.

    Raises ``EstaEnRevision`` and ``CambioDirecto``.
    """
    modelo = instance.content_type.model_class()
    if modelo is None or not issubclass(modelo, modelos_revisados()) or dentro_de_un_verbo():
        return
    solo = kw.get("update_fields")
    antes = Revision.objects.filter(pk=instance.pk).first() if instance.pk else None
    programada = antes.approved_go_live_at if antes else None
    if instance.approved_go_live_at != programada and (
        solo is None or "approved_go_live_at" in solo
    ):
        raise CambioDirecto(f"La hora de publicación la fija la aprobación: {SOLO_POR_REVISION}")
    if solo is not None and "content" not in solo:
        return
    objeto = modelo._default_manager.filter(pk=instance.object_id).first()
    if objeto is not None:
        exigir_libre(objeto)


def _representantes() -> list[type[models.Model]]:
    """Proxies of reviewed models: a save through one is announced in its own name."""
    return [
        modelo
        for modelo in apps.get_models()
        if modelo._meta.proxy and issubclass(modelo, modelos_revisados())
    ]


def _hijos() -> set[type[models.Model]]:
    """Models of the rows that belong to reviewed ones, at any depth (not Wagtail's own)."""
    hallados: set[type[models.Model]] = set()
    por_ver: list[type[models.Model]] = list(modelos_revisados())
    while por_ver:
        for relacion in get_all_child_relations(por_ver.pop()):
            hijo = relacion.related_model
            if hijo not in hallados and not hijo.__module__.startswith("wagtail."):
                hallados.add(hijo)
                por_ver.append(hijo)
    return hallados


def _intermedias() -> set[type[models.Model]]:
    return {
        campo.remote_field.through
        for modelo in {*modelos_revisados(), *_hijos()}
        for campo in modelo._meta.many_to_many
        if campo.remote_field.through._meta.auto_created
    }
