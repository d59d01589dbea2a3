"""The bases of every refusal of the module's verbs."""

from __future__ import annotations


class Rechazo(Exception):
    """A verb refused and changed nothing; ``str()`` is a sentence for people."""


class RevisionRechazada(Rechazo):
    """A verb of the review, or what it asks, refused."""
