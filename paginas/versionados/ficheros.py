"""The files a snapshot speaks of, gathered from all its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wagtail.documents import get_document_model

from paginas.versionados.referencias import fichero

ENLACE = re.compile(r'<a\b[^>]*\blinktype="document"[^>]*>')
ID = re.compile(r'\bid="(\d+)"')


def ficheros_de(campos: dict[str, Any]) -> list[dict[str, Any]]:
    """Documents and pictures referred to anywhere in ``campos``, each once.

    Documents linked inside a rich text are looked up: only their id stands there.
    """
    vistos: dict[tuple[str, int], dict[str, Any]] = {}
    enlazados: set[int] = set()
    for valor in _recorrer(campos):
        if isinstance(valor, str):
            enlazados |= {
                int(hallado[1])
                for enlace in ENLACE.findall(valor)
                if (hallado := ID.search(enlace))
            }
        elif "documento" in valor and "sha256" in valor:
            vistos["documento", valor["documento"]] = valor
        elif "imagen" in valor and "sha256" in valor:
            vistos["imagen", valor["imagen"]] = {k: valor[k] for k in ("imagen", "sha256")}
    enlazados -= {pk for clase, pk in vistos if clase == "documento"}
    if enlazados:
        for pk, documento in get_document_model().objects.in_bulk(enlazados).items():
            vistos["documento", pk] = fichero(documento)
    return [vistos[llave] for llave in sorted(vistos)]


def _recorrer(valor: Any) -> Iterator[str | dict[str, Any]]:
    """Every text and every object inside ``valor``."""
    if isinstance(valor, str):
        yield valor
    elif isinstance(valor, dict):
        yield valor
        for parte in valor.values():
            yield from _recorrer(parte)
    elif isinstance(valor, list):
        for parte in valor:
            yield from _recorrer(parte)
