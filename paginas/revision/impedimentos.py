"""Reasons from above why something may be neither sent to review nor published.

The review knows no requests for change; whoever does registers a function here (once,
at start), as with ``snippets.candados``.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import models

# ``exigir(objeto)`` raises ``RevisionRechazada`` when it may not.
Exigencia = Callable[[models.Model], None]
_exigencias: list[Exigencia] = []


def registrar_exigencia(exigir: Exigencia) -> None:
    if exigir not in _exigencias:
        _exigencias.append(exigir)


def exigir_que_se_puede_publicar(objeto: models.Model) -> None:
    """Raises ``RevisionRechazada`` when any of them does."""
    for exigir in _exigencias:
        exigir(objeto)
