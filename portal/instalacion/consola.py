"""What the commands print: steps with their time, and loud lines."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


def decir(texto: str = "") -> None:
    print(texto, flush=True)


def error(texto: str) -> None:
    sys.stdout.flush()
    print(f"ERROR: {texto}", file=sys.stderr, flush=True)


def omitido(texto: str) -> None:
    """The loud line of a part that does not run."""
    decir(f"OMITIDO: {texto}")


@contextmanager
def paso(nombre: str) -> Iterator[None]:
    """Announce a step and, when it ends well, how long it took."""
    decir(f"→ {nombre}…")
    inicio = time.monotonic()
    yield
    decir(f"  {nombre}: {time.monotonic() - inicio:.1f} s")
