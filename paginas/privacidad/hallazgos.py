"""What the detector returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Clase = Literal["dpi", "telefono", "correo"]

CLASES: dict[Clase, str] = {
    "dpi": "Número de DPI",
    "telefono": "Número de teléfono",
    "correo": "Correo electrónico",
}


@dataclass(frozen=True, slots=True, order=True)
class Hallazgo:
    """One piece of personal data in a text: ``texto == original[inicio:fin]`` (code points).

    ``valor`` is the same however it was written: digits alone, or the address in lower
    case. Neither is in ``repr()``: a finding that ends in a traceback or a log says where
    it is and not what it is.
    """

    inicio: int
    fin: int
    clase: Clase
    texto: str = field(repr=False)
    valor: str = field(repr=False, compare=False)
