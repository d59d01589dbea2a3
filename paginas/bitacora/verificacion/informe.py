"""The whole verification, in the order in which a person would read its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from paginas.bitacora import firma, manifiesto
from paginas.bitacora.cabeza import Cabeza, cabeza_publica
from paginas.bitacora.verificacion import discos, estados, lectura
from paginas.bitacora.verificacion.cadena import verificar_cadena
from paginas.bitacora.verificacion.ficheros import verificar_ficheros
from paginas.bitacora.verificacion.manifiesto import comparar_manifiesto
from paginas.bitacora.verificacion.publico import verificar_publico
from paginas.bitacora.verificacion.valores import Hallazgo
from paginas.bitacora.verificacion.versiones import verificar_versiones

MAXIMO = 100


@dataclass(slots=True)
class Informe:
    """``hallazgos`` keeps the first ``MAXIMO``; ``total`` counts them all."""

    cabeza: Cabeza
    asientos: int
    hallazgos: list[Hallazgo] = field(default_factory=list)
    total: int = 0

    @property
    def bien(self) -> bool:
        return self.total == 0

    @property
    def primero(self) -> Hallazgo | None:
        """The first broken link: the lowest entry; those of no entry come last."""
        return min(self.hallazgos, key=lambda h: (h.numero == 0, h.numero), default=None)

    def como_datos(self) -> dict[str, Any]:
        return {
            "bien": self.bien,
            "asientos": self.asientos,
            "cabeza": manifiesto.de_cabeza(self.cabeza),
            "firmada": self.cabeza.firmada,
            "primer_fallo": asdict(self.primero) if self.primero else None,
            "fallos": [asdict(h) for h in self.hallazgos],
            "total_de_fallos": self.total,
        }


def verificar(*, contra: Path | None = None) -> Informe:
    """Verify everything; ``contra`` is a manifest downloaded earlier.

    Raises ``ManifiestoIlegible`` when that file is no manifest.
    """
    guardada = lectura.cabeza()
    hasta = max(guardada[0], lectura.ultimo())
    informe = Informe(cabeza=cabeza_publica(), asientos=hasta)
    for hallazgo in _partes(guardada, hasta, contra):
        informe.total += 1
        if len(informe.hallazgos) < MAXIMO:
            informe.hallazgos.append(hallazgo)
    return informe


def _partes(guardada: tuple[int, str], hasta: int, contra: Path | None) -> Iterator[Hallazgo]:
    yield from verificar_cadena(
        lectura.asientos(hasta), cabeza=guardada, llaves=firma.publicas() or None
    )
    if contra is not None:
        yield from comparar_manifiesto(lectura.asientos(hasta), manifiesto.leer(contra))
    yield from verificar_versiones(lectura.versiones(hasta))
    yield from lectura.huerfanas()
    yield from _confirmar(verificar_publico(estados.estados()))
    yield from verificar_ficheros(discos.ficheros(hasta))


def _confirmar(hallazgos: Iterable[Hallazgo]) -> Iterator[Hallazgo]:
    """Read again what differed: somebody may have published in between."""
    for hallazgo in hallazgos:
        estado = estados.estado_de(hallazgo.clave)
        yield from verificar_publico([estado] if estado else [])
