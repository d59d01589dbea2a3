"""Columns nobody writes."""

from __future__ import annotations

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
