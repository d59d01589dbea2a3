"""What was read of a file: its state and its text, by page or by paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Estado(StrEnum):
    """Stored as it is: do not rename the values."""

    PENDIENTE = "pendiente"
    CON_TEXTO = "con_texto"
    ESCANEADO = "escaneado"
    VACIO = "vacio"
    PROTEGIDO = "protegido"
    DANADO = "danado"
    DEMASIADO_GRANDE = "demasiado_grande"
    TARDO_DEMASIADO = "tardo_demasiado"
    NO_ADMITIDO = "no_admitido"


class Unidad(StrEnum):
    """What the text is cited by."""

    PAGINA = "pagina"
    PARRAFO = "parrafo"


@dataclass(frozen=True, slots=True)
class Lectura:
    """``textos``: number (from 1) and text of each page or paragraph that has any.

    ``total`` counts the pages or paragraphs, ``sin_texto`` the pages that look scanned.
    ``detalle`` ends the sentence that people read: «tiene 4000 páginas».
    """

    estado: Estado
    detalle: str = ""
    unidad: Unidad = Unidad.PAGINA
    total: int | None = None
    sin_texto: int = 0
    textos: tuple[tuple[int, str], ...] = ()


class NoSeLee(Exception):
    """The file cannot be read, and why."""

    def __init__(self, estado: Estado, detalle: str = "") -> None:
        super().__init__(estado.value, detalle)
        self.lectura = Lectura(estado, detalle)
