"""Times in milliseconds, their percentiles and the ratio the issue defines."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

# What turning a string into values costs whatever the engine: subtracted from ours (issue 5).
FIJO_MS = 5.0


def cronometrar(funcion: Callable[[], object]) -> float:
    """Milliseconds one call takes."""
    empieza = time.perf_counter()
    funcion()
    return 1000 * (time.perf_counter() - empieza)


def percentil(tiempos: Sequence[float], parte: float) -> float:
    """The value that ``parte`` (0–1) of the times do not exceed; 0 without times."""
    if not tiempos:
        return 0.0
    ordenados = sorted(tiempos)
    return ordenados[min(len(ordenados) - 1, int(parte * len(ordenados)))]


@dataclass(frozen=True, slots=True)
class Fila:
    """One row of the table: a class of questions at one size. Times in milliseconds."""

    motor: str
    documentos: int
    que: str
    p50: float
    p95: float
    crudo_p50: float
    crudo_p95: float
    razon_p50: float | None
    razon_p95: float | None
    nota: str = ""

    def como_dato(self) -> dict[str, object]:
        return asdict(self)


def fila(
    motor: str,
    documentos: int,
    que: str,
    nuestros: Sequence[float],
    crudos: Sequence[float] = (),
    *,
    fijo: float = FIJO_MS,
    nota: str = "",
) -> Fila:
    medidas = [percentil(t, parte) for t in (nuestros, crudos) for parte in (0.5, 0.95)]
    p50, p95, crudo_p50, crudo_p95 = (round(m, 3) for m in medidas)
    return Fila(
        motor, documentos, que, p50, p95, crudo_p50, crudo_p95,
        _razon(p50, crudo_p50, fijo), _razon(p95, crudo_p95, fijo), nota,
    )  # fmt: skip


def _razon(nuestro: float, crudo: float, fijo: float) -> float | None:
    return round(max(nuestro - fijo, 0.0) / crudo, 2) if crudo else None
