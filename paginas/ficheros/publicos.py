"""A file is as public as the most public live object that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, ReferenceIndex
from wagtail.permissions import policy_registry

from paginas.ficheros.consulta import publicos_de
from paginas.revision.ficheros import tipo_de
from paginas.revision.registro import modelos_revisados

ACCESO_AL_ADMIN = "wagtailadmin.access_admin"
AUDITAR = "paginas.auditar"


def es_publico(fichero: Model) -> bool:
    """Whether any public object shows ``fichero`` (a document or an image) right now.

    A file in a restricted collection is never public.
    """
    if fichero.collection.get_view_restrictions().exists():
        return False
    return publicado_aqui(fichero) or _citado_por_el_sitio(fichero)


def puede_verlo(persona: Any, fichero: Model) -> bool:
    """Whether ``persona`` works with files like this one in the admin, or audits."""
    if persona is None or not persona.has_perm(ACCESO_AL_ADMIN):
        return False
    return persona.has_perm(AUDITAR) or policy_registry.get_by_type(
        type(fichero)
    ).user_has_any_permission_for_instance(persona, ["change", "choose"], fichero)


def publicado_aqui(fichero: Model) -> bool:
    """What the module's own verbs published and is public still (by the clock too)."""
    from paginas.models import FicheroPublicado

    filas = FicheroPublicado.objects.filter(
        fichero_tipo=tipo_de(fichero), fichero_id=str(fichero.pk), vigente=True
    ).values_list("objeto_tipo_id", "objeto_id")
    return any(_alguno_publico(tipo, ids) for tipo, ids in _agrupar(filas).items())


def _alguno_publico(tipo_id: int, ids: set[str]) -> bool:
    modelo = ContentType.objects.get_for_id(tipo_id).model_class()
    if modelo is None:
        return False
    return publicos_de(modelo).filter(pk__in=ids).exists()


def _citado_por_el_sitio(fichero: Model) -> bool:
    """Pages and draftable records of the site itself, outside the module.

    Wagtail's reference index is read from their stored rows; only what is live counts.
    """
    referencias = ReferenceIndex.get_references_to(fichero)
    ids_por_tipo = _agrupar(referencias.values_list("content_type_id", "object_id"))
    return any(_hay_publico(tipo, ids) for tipo, ids in ids_por_tipo.items())


def _agrupar(pares: Iterable[tuple[int, str]]) -> dict[int, set[str]]:
    grupos: dict[int, set[str]] = {}
    for tipo_id, objeto_id in pares:
        grupos.setdefault(tipo_id, set()).add(objeto_id)
    return grupos


def _hay_publico(tipo_id: int, ids: set[str]) -> bool:
    modelo = ContentType.objects.get_for_id(tipo_id).model_class()
    if modelo is None or issubclass(modelo, modelos_revisados()):
        return False
    if not issubclass(modelo, DraftStateMixin):
        return False
    publicos = modelo._default_manager.filter(pk__in=ids, live=True).filter(
        Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
    )
    if issubclass(modelo, Page):
        return Page.objects.public().filter(pk__in=publicos.values("pk")).exists()
    return publicos.exists()
