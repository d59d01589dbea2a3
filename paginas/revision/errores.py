"""Why a verb of the review flow refuses; shown to the person who asked."""

from __future__ import annotations


class RevisionRechazada(Exception):
    """A verb refused and changed nothing; ``str()`` is a sentence for people."""


class NoPuedeAprobar(RevisionRechazada):
    """The person wrote some of it, is not of the groups, or an author is unknown."""


class SinMotivo(RevisionRechazada):
    """A return needs a reason."""


class ContenidoCambiado(RevisionRechazada):
    """What would be published is not what was sent to review."""


class PaqueteIncoherente(RevisionRechazada):
    """The act and the agreements it adopts cannot be published together as they are."""
