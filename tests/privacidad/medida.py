"""Precision and recall of a detector, by class."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tests.privacidad.caso import CLASES, Caso, Hallazgo, Permitidos

Senalado = tuple[str, int, int]
Detectar = Callable[[str, Permitidos], Iterable[Senalado]]


class Fallo(NamedTuple):
    """What went wrong in a case: «omitido» (not found) or «sobrante» (found, and nothing there)."""

    caso: str
    falta: str
    inicio: int
    fin: int
    texto: str


@dataclass(frozen=True, slots=True)
class Medida:
    """`n`: findings expected. Without any expected, recall is 1; without any made, precision is."""

    precision: float
    recall: float
    n: int
    fallos: tuple[Fallo, ...]


def medir(casos: Iterable[Caso], detectar: Detectar) -> dict[str, Medida]:
    """Read every case with its allow list and compare.

    A finding is right when its class is that of an expected one and covers at least half of its
    span; each expected one is matched once, so a second finding of the same data is one too many.
    """
    aciertos = dict.fromkeys(CLASES, 0)
    fallos: dict[str, list[Fallo]] = {clase: [] for clase in CLASES}
    for caso in casos:
        pendientes = list(caso.esperados)
        for clase, inicio, fin in detectar(caso.texto, caso.permitidos):
            acertado = _acertado(pendientes, clase, inicio, fin)
            if acertado is None:
                sobra = Fallo(caso.id, "sobrante", inicio, fin, caso.texto[inicio:fin])
                fallos[clase].append(sobra)
            else:
                pendientes.remove(acertado)
                aciertos[clase] += 1
        for uno in pendientes:
            fallos[uno.clase].append(Fallo(caso.id, "omitido", uno.inicio, uno.fin, uno.texto))
    return {clase: _medida(aciertos[clase], tuple(fallos[clase])) for clase in CLASES}


def _acertado(esperados: list[Hallazgo], clase: str, inicio: int, fin: int) -> Hallazgo | None:
    """The expected finding it covers best, if it covers half of one."""
    cubiertos = [
        (cubre / (uno.fin - uno.inicio), uno)
        for uno in esperados
        if uno.clase == clase and (cubre := min(fin, uno.fin) - max(inicio, uno.inicio)) > 0
    ]
    parte, mejor = max(cubiertos, default=(0.0, None), key=lambda par: par[0])
    return mejor if parte >= 0.5 else None


def _medida(aciertos: int, fallos: tuple[Fallo, ...]) -> Medida:
    sobrantes = sum(uno.falta == "sobrante" for uno in fallos)
    esperados = aciertos + len(fallos) - sobrantes
    return Medida(
        precision=aciertos / (aciertos + sobrantes) if aciertos + sobrantes else 1.0,
        recall=aciertos / esperados if esperados else 1.0,
        n=esperados,
        fallos=fallos,
    )
