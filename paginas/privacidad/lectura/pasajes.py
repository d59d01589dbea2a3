"""What a reader yields."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pasaje:
    """A text and where it stands: «Discusión, párrafo 2»."""

    lugar: str
    texto: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Aviso:
    """Something only a person can judge: ``clase`` is «ilegible», «posicion» or «autor»."""

    lugar: str
    clase: str
    motivo: str
    suma: str = ""  # SHA-256 of the file it speaks of


Lectura = Pasaje | Aviso
