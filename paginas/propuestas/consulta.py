"""Which proposals wait, for whom, and what they would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models

from paginas.propuestas.models import Propuesta
from paginas.propuestas.verbos import puede_resolver
from paginas.revision import consulta
from paginas.revision.contenido import huella

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from django.http import HttpRequest

    from paginas.models import Envio


@dataclass(frozen=True, slots=True)
class Vista:
    """One proposal as its page shows it."""

    propuesta: Propuesta
    objeto: models.Model
    tipo: str
    comparaciones: list[Any]
    desactualizada: bool


def pendientes() -> models.QuerySet[Propuesta]:
    return Propuesta.objects.filter(estado=Propuesta.Estado.PENDIENTE).select_related("propuso")


def por_resolver(persona: AbstractUser) -> list[Propuesta]:
    """Those that wait for ``persona``, newest first."""
    return [p for p in pendientes() if puede_resolver(p, persona)]


def hechas(persona: AbstractUser) -> list[Propuesta]:
    """Those that ``persona`` made and that still wait."""
    return [p for p in pendientes().filter(propuso=persona) if p.objeto is not None]


def de_objeto(objeto: models.Model) -> models.QuerySet[Propuesta]:
    """Those that wait about ``objeto``."""
    return pendientes().filter(
        content_type=objeto.get_base_content_type(), object_id=str(objeto.pk)
    )


def de_envio(envio: Envio) -> list[Propuesta]:
    """Those that wait about what was sent, as it was sent."""
    return [
        propuesta
        for e in envio.elementos.all()
        for propuesta in pendientes().filter(
            content_type=e.content_type_id, object_id=e.object_id, huella=e.huella
        )
    ]


def vista(propuesta: Propuesta, request: HttpRequest) -> Vista:
    """The proposed words beside the draft they are about."""
    objeto = getattr(propuesta.objeto, "specific", propuesta.objeto)
    espera = propuesta.estado == Propuesta.Estado.PENDIENTE
    ultima = objeto.get_latest_revision()
    antes = (ultima if espera or propuesta.sobre is None else propuesta.sobre).as_object()
    return Vista(
        propuesta=propuesta,
        objeto=antes,
        tipo=objeto._meta.verbose_name,
        comparaciones=consulta.comparar(
            antes, objeto.with_content_json(propuesta.contenido), request
        ),
        desactualizada=espera and huella(ultima) != propuesta.huella,
    )
