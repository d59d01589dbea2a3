"""The fingerprint of a revision's content: what people wrote, without the bookkeeping."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from paginas.contabilidad import CONTABILIDAD

if TYPE_CHECKING:
    from wagtail.models import Revision


def sin_contabilidad(contenido: dict[str, Any]) -> dict[str, Any]:
    """The part of a revision's content that people wrote."""
    return {campo: valor for campo, valor in contenido.items() if campo not in CONTABILIDAD}


def huella(revision: Revision) -> str:
    """SHA-256 (hex) of the canonical JSON of what people wrote in ``revision``."""
    canonico = json.dumps(
        sin_contabilidad(revision.content),
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
        default=str,
    )
    return hashlib.sha256(canonico.encode()).hexdigest()
