"""The base of every refusal of the module's verbs."""

from __future__ import annotations


class Rechazo(Exception):
    """A verb refused and changed nothing; ``str()`` is a sentence for people."""
