"""How much of a file is read, and what its reader may spend."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limites:
    """Bytes and memory in bytes, ``cpu`` and ``pared`` (wall clock) in seconds.

    ``vocabulario`` is the size of the different words, which is what an index keeps: PostgreSQL
    takes no more than 1 MB of them (stems and exact forms) in a row. A book has a fifth of it.
    """

    bytes: int = 100 * MB
    paginas: int = 1_000
    parrafos: int = 20_000
    de_una_pagina: int = 500_000  # characters
    caracteres: int = 2_000_000
    vocabulario: int = 400_000
    memoria: int = 1024 * MB
    salida: int = 32 * MB
    cpu: int = 30
    pared: int = 60


DE_FABRICA = Limites()
