"""What proves each progress entry, as anyone may look at it now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from wagtail.documents import get_document_model

from paginas.hilo.citadas import PaginaCitada, citadas
from snippets.models import Avance
from snippets.publicos import colecciones_restringidas


@dataclass(frozen=True, slots=True)
class Evidencia:
    """One thing that proves it; ``externa``: outside this portal."""

    clase: str
    texto: str
    url: str
    externa: bool = False


@dataclass(frozen=True, slots=True)
class Pruebas:
    """Of one entry. ``retirada``: it named something that is not public any more."""

    evidencias: tuple[Evidencia, ...]
    retirada: bool = False


@dataclass(slots=True)
class Medios:
    """What a set of entries cites, fetched at once."""

    paginas: dict[int, PaginaCitada] = field(default_factory=dict)
    documentos: dict[int, Any] = field(default_factory=dict)

    def de(self, avance: Avance) -> Pruebas:
        halladas = []
        if pagina := self.paginas.get(avance.evidencia_pagina_id):
            halladas.append(Evidencia(pagina.clase, pagina.cita, pagina.url))
        if documento := self.documentos.get(avance.evidencia_documento_id):
            halladas.append(Evidencia("Documento", documento.title, documento.url))
        if avance.evidencia_url:
            halladas.append(
                Evidencia("En otro sitio", avance.evidencia_fuente, avance.evidencia_url, True)
            )
        return Pruebas(tuple(halladas), retirada=avance.tiene_medio and not halladas)


def medios_de(avances: Collection[Avance]) -> Medios:
    """One query for each kind of thing cited, however many entries there are."""
    return Medios(
        paginas=citadas([a.evidencia_pagina_id for a in avances]),
        documentos=_documentos({a.evidencia_documento_id for a in avances} - {None}),
    )


def _documentos(ids: Collection[int]) -> dict[int, Any]:
    """Public because the entry that cites them is, unless their collection is restricted."""
    if not ids:
        return {}
    documentos = get_document_model().objects.filter(pk__in=ids)
    return {d.pk: d for d in documentos.exclude(collection__in=colecciones_restringidas())}
