"""Who wrote each object since it was last published.

One append-only sequence for each object: writings, adoptions of what nobody signed, and
marks of what was published. Order is the row's number, never the clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import get_active_log_context
from wagtail.models import Revision

from paginas.revision.errores import NoPuedeHacerlo, RevisionRechazada
from paginas.revision.ficheros import ficheros_de, tipo_de
from paginas.revision.registro import modelos_revisados

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from paginas.models import Envio

_momento: ContextVar[datetime | None] = ContextVar("momento_de_autoria", default=None)


@contextmanager
def en_el_momento(ahora: datetime | None) -> Iterator[None]:
    """Date what is written inside (loader of the demonstration only)."""
    marca = _momento.set(ahora)
    try:
        yield
    finally:
        _momento.reset(marca)


def anotar(sender: type[Revision], instance: Revision, **kw: Any) -> None:
    """Record the author of a stored revision (signal ``post_save`` of ``Revision``).

    Autosave overwrites a revision in place: that too is a save, and one more row, as is
    the load of a dump.
    """
    from paginas.models import Autoria

    solo = kw.get("update_fields")
    if solo is not None and "content" not in solo:
        return
    modelo = instance.content_type.model_class()
    if modelo is None or not issubclass(modelo, modelos_revisados()):
        return
    Autoria.objects.create(
        content_type_id=instance.base_content_type_id,
        object_id=instance.object_id,
        persona_id=instance.user_id,
        momento=_momento.get() or timezone.now(),
    )


def anotar_fichero(sender: type[models.Model], instance: Any, **kw: Any) -> None:
    """Record who uploaded or replaced a document or an image (signal ``post_save``).

    It is part of whatever refers to it. A file stored by code, by nobody, is answered
    for by the person who puts it in a page.
    """
    from paginas.models import Autoria

    solo = kw.get("update_fields")
    if solo is not None and not {"file", "title"} & set(solo):
        return
    persona = get_active_log_context().user or (
        instance.uploaded_by_user if kw.get("created") else None
    )
    if persona is not None:
        Autoria.objects.create(
            content_type=tipo_de(instance),
            object_id=str(instance.pk),
            persona=persona,
            momento=timezone.now(),
        )


def autores_pendientes(objeto: models.Model) -> set[int | None]:
    """Ids of those who wrote ``objeto``, or a file it shows, since its last publication.

    None stands for an author nobody knows.
    """
    autores = _autores(objeto.get_base_content_type().pk, objeto.pk)
    borrador = objeto.get_latest_revision_as_object()
    for fichero in ficheros_de(borrador):
        autores |= _autores(tipo_de(fichero).pk, fichero.pk)
    return autores


def _autores(tipo_id: int, objeto_id: Any) -> set[int | None]:
    from paginas.models import Autoria

    filas = Autoria.objects.filter(content_type_id=tipo_id, object_id=str(objeto_id))
    marca = filas.filter(clase=Autoria.Clase.PUBLICACION).order_by("pk").last()
    if marca is not None:
        filas = filas.filter(pk__gt=marca.hasta)
    autores: set[int | None] = set()
    for clase, persona_id in (
        filas.exclude(clase=Autoria.Clase.PUBLICACION)
        .order_by("pk")
        .values_list("clase", "persona_id")
    ):
        if clase == Autoria.Clase.ADOPCION:
            autores.discard(None)
        autores.add(persona_id)
    return autores


def escribio(persona: AbstractUser, objeto: models.Model) -> bool:
    return persona.pk in autores_pendientes(objeto)


def ultima_autoria(tipo_id: int, objeto_id: Any) -> int:
    """Number of the last row about an object; 0 when there is none."""
    from paginas.models import Autoria

    filas = Autoria.objects.filter(content_type_id=tipo_id, object_id=str(objeto_id))
    return filas.aggregate(n=models.Max("pk"))["n"] or 0


def marcar_publicado(*, envio: Envio, objetos: Iterable[models.Model], momento: datetime) -> None:
    """What was sent is published: its authors are free; later ones still count."""
    for elemento in envio.elementos.all():
        _marcar(elemento.content_type_id, elemento.object_id, elemento.autoria_hasta, momento)
    for objeto in objetos:
        for fichero in ficheros_de(objeto):
            tipo_id = tipo_de(fichero).pk
            _marcar(tipo_id, fichero.pk, ultima_autoria(tipo_id, fichero.pk), momento)


def marcar_de_instalacion(objeto: models.Model, momento: datetime) -> None:
    """The set-up published an empty page in nobody's name."""
    tipo_id = objeto.get_base_content_type().pk
    _marcar(tipo_id, objeto.pk, ultima_autoria(tipo_id, objeto.pk), momento)


def _marcar(tipo_id: int, objeto_id: Any, hasta: int, momento: datetime) -> None:
    from paginas.models import Autoria

    Autoria.objects.create(
        content_type_id=tipo_id,
        object_id=str(objeto_id),
        momento=momento,
        clase=Autoria.Clase.PUBLICACION,
        hasta=hasta,
    )


@transaction.atomic
def adoptar(
    *, objeto: models.Model, persona: AbstractUser, ahora: datetime | None = None
) -> models.Model:
    """``persona`` answers, as its author, for a draft whose author is unknown.

    Raises ``NoPuedeHacerlo`` for someone who may not edit it and ``RevisionRechazada``
    when its authors are known.
    """
    from paginas.models import Autoria
    from paginas.revision.permisos import puede_editar

    if not puede_editar(persona, objeto):
        raise NoPuedeHacerlo("Solo adopta un contenido quien puede editarlo.")
    if None not in autores_pendientes(objeto):
        raise RevisionRechazada("Se sabe quién lo escribió: no hace falta adoptarlo.")
    Autoria.objects.create(
        content_type=objeto.get_base_content_type(),
        object_id=str(objeto.pk),
        persona=persona,
        momento=ahora or timezone.now(),
        clase=Autoria.Clase.ADOPCION,
    )
    return objeto
