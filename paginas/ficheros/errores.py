"""Why a file is not changed."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from paginas.revision.errores import RevisionRechazada


class FicheroInmutable(RevisionRechazada, PermissionDenied):
    """The file is published or in review; Wagtail's own views answer it as a refusal."""
