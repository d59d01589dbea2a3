"""The fingerprint of a revision's content: what people wrote, without the bookkeeping."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wagtail.models import Revision

# Columns that change without anyone writing: publication, locks, tree, search.
CONTABILIDAD = frozenset(
    {
        "alias_of",
        "depth",
        "draft_title",
        "expired",
        "first_published_at",
        "has_unpublished_changes",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
        "path",
        "url_path",
        "wagtail_admin_comments",
        "quorum_presentes",
        "quorum_miembros",
        "acta_publicada",
        "codigo",
        "anio",
        "numero",
    }
)


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
