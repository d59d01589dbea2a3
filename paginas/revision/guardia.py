"""Whether the code that runs now is a verb of the review.

What is public changes only inside a verb. Wagtail, a form, a script or a shell may call
``save()``, ``publish()`` or ``cancel()`` on the same rows: the doors (``puertas``) ask here
who is behind the call, and refuse when it is nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_dentro: ContextVar[bool] = ContextVar("verbo_de_revision", default=False)


@contextmanager
def verbo() -> Iterator[None]:
    """Mark what runs inside as a verb; to be used by verbs alone, inside a transaction."""
    marca = _dentro.set(True)
    try:
        yield
    finally:
        _dentro.reset(marca)


def dentro_de_un_verbo() -> bool:
    return _dentro.get()
