"""What administrators decided, ready to be used: read again as soon as the seal changes.

Each search reads the seal (one row by its key), so that a change made in one process applies
to the next request of every other; the tables are read only when it is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from busqueda.mejoras.expresiones import en_lineas, raices_de
from busqueda.mejoras.models import Destacado, GrupoSinonimos, SelloDeMejoras
from busqueda.sinonimos import expandir

if TYPE_CHECKING:
    from busqueda.analisis import Expansion


@dataclass(frozen=True, slots=True)
class Promovido:
    """A best bet. ``consultas``: the stems of each search it stands above."""

    clave: str
    consultas: frozenset[tuple[str, ...]]
    contenida: bool = False
    desde: date | None = None
    hasta: date | None = None

    def responde(self, corrida: tuple[str, ...], hoy: date) -> bool:
        if (self.desde and hoy < self.desde) or (self.hasta and hoy > self.hasta):
            return False
        if corrida in self.consultas:
            return True
        return self.contenida and any(
            corrida[i : i + len(consulta)] == consulta
            for consulta in self.consultas
            for i in range(len(corrida) - len(consulta) + 1)
        )


@dataclass(frozen=True, slots=True)
class Mejoras:
    """``sinonimos``: stems in a row, as typed -> runs of stems that mean the same;
    ``escritas``: run of stems -> the expression as somebody wrote it."""

    sinonimos: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    escritas: Mapping[str, str] = field(default_factory=dict)
    promovidos: tuple[Promovido, ...] = ()

    def promovidas(self, corrida: tuple[str, ...], hoy: date) -> tuple[str, ...]:
        """Keys to put above the results of a query, in order, each once."""
        if not corrida:
            return ()
        return tuple(dict.fromkeys(p.clave for p in self.promovidos if p.responde(corrida, hoy)))

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
        mejoras = replace(
            con_grupos(GrupoSinonimos.objects.using(alias)), promovidos=_promovidos(alias)
        )
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


def _promovidos(alias: str) -> tuple[Promovido, ...]:
    return tuple(
        Promovido(
            clave=destacado.clave,
            consultas=frozenset(map(raices_de, en_lineas(destacado.consultas))) - {()},
            contenida=destacado.cuando == Destacado.Cuando.CONTIENE,
            desde=destacado.desde,
            hasta=destacado.hasta,
        )
        for destacado in Destacado.objects.using(alias).order_by("orden", "pk")
    )
