"""The head of the log: the one line that pins everything before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from paginas.bitacora.cadena import ORIGEN


@dataclass(frozen=True, slots=True)
class Cabeza:
    """Number, hash and count of the log at its last entry; ``firma`` empty: unsigned."""

    numero: int
    hash: str
    cuenta: int
    firma: str
    llave: str
    momento: datetime | None

    @property
    def firmada(self) -> bool:
        return bool(self.firma)

    @property
    def texto(self) -> str:
        """One line for a mail or a feed."""
        firma = f"firma {self.firma} (llave {self.llave})" if self.firma else "sin firma"
        return f"asiento {self.numero}, {self.cuenta} en total, hash {self.hash}, {firma}"


def cabeza_publica() -> Cabeza:
    """The head as anyone may read it now (one query)."""
    from paginas.bitacora.models import Asiento

    ultimo = Asiento.objects.order_by("-numero").first()
    if ultimo is None:
        return Cabeza(numero=0, hash=ORIGEN, cuenta=0, firma="", llave="", momento=None)
    return Cabeza(
        numero=ultimo.numero,
        hash=ultimo.hash,
        cuenta=ultimo.numero,
        firma=ultimo.firma,
        llave=ultimo.llave,
        momento=ultimo.momento,
    )
