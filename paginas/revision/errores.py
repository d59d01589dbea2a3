"""Why a verb of the review flow refuses; shown to the person who asked."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from paginas.errores import RevisionRechazada as RevisionRechazada


class NoPuedeAprobar(RevisionRechazada):
    """The person wrote some of it, is not of the groups, or an author is unknown."""


class NoPuedeHacerlo(RevisionRechazada, PermissionDenied):
    """The person may not do this to this content."""


class SinMotivo(RevisionRechazada):
    """A return needs a reason."""


class ContenidoCambiado(RevisionRechazada):
    """What would be published is not what was sent to review."""


class PaqueteIncoherente(RevisionRechazada):
    """The act and the agreements it adopts cannot be published together as they are."""


class PuertaCerrada(RevisionRechazada, PermissionDenied):
    """Something slipped past the forms: ``save()`` in code, an API, a stock view.

    Also a ``PermissionDenied``, which Wagtail's views and the framework answer to.
    """


class EstaEnRevision(PuertaCerrada):
    """In review, or approved for a later moment, nobody edits."""


class CambioDirecto(PuertaCerrada):
    """What is public changes only through an approval."""


class FlujoDirecto(PuertaCerrada):
    """A step of the review was taken outside its verbs."""
