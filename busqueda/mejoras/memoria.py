"""What administrators decided, ready to be used: read again as soon as the seal changes.

Each search reads the seal (one row by its key), so that a change made in one process applies
to the next request of every other; the tables are read only when it is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from busqueda.mejoras.expresiones import en_lineas, raices_de
from busqueda.mejoras.models import GrupoSinonimos, SelloDeMejoras
from busqueda.sinonimos import expandir

if TYPE_CHECKING:
    from busqueda.analisis import Expansion


@dataclass(frozen=True, slots=True)
class Mejoras:
    """``sinonimos``: stems in a row, as typed -> runs of stems that mean the same;
    ``escritas``: run of stems -> the expression as somebody wrote it."""

    sinonimos: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    escritas: Mapping[str, str] = field(default_factory=dict)

    def expandir(self, corrida: tuple[str, ...]) -> tuple[Expansion, ...]:
        return expandir(corrida, self.sinonimos)


NINGUNA = Mejoras()
# Database -> the seal under which it was read, and what was read. One assignment replaces a
# pair whole, so threads need no lock: the worst is to read twice.
_leidas: dict[str, tuple[str, Mejoras]] = {}


def vigentes(alias: str) -> Mejoras:
    """What is in force at this moment in a database."""
    sellos = SelloDeMejoras.objects.using(alias).filter(pk=1)
    sello = sellos.values_list("sello", flat=True).first()
    if sello is None:
        return NINGUNA  # nothing was ever changed: the index of an evaluation
    guardado, mejoras = _leidas.get(alias, ("", NINGUNA))
    if guardado != sello:
        mejoras = con_grupos(GrupoSinonimos.objects.using(alias))
        _leidas[alias] = (sello, mejoras)
    return mejoras


def con_grupos(grupos: Iterable[GrupoSinonimos]) -> Mejoras:
    """What these groups say, stored or only proposed."""
    sinonimos: dict[tuple[str, ...], tuple[str, ...]] = {}
    escritas: dict[str, str] = {}
    for grupo in grupos:
        leidas = {
            raices: linea for linea in en_lineas(grupo.expresiones) if (raices := raices_de(linea))
        }
        escritas |= {" ".join(raices): linea for raices, linea in leidas.items()}
        todas = list(leidas)
        for una in todas[:1] if grupo.clase == GrupoSinonimos.Clase.UN_SENTIDO else todas:
            sinonimos[una] = tuple(" ".join(otra) for otra in todas if otra != una)
    return Mejoras(sinonimos, escritas)
