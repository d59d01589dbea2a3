"""«Así se buscará»: what a query expands to, and what that changes of its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS

from busqueda.analisis import palabras
from busqueda.consulta import Peticion, buscar
from busqueda.mejoras.memoria import NINGUNA, Mejoras, con_grupos, vigentes
from busqueda.mejoras.models import GrupoSinonimos

if TYPE_CHECKING:
    from busqueda.respuesta import Respuesta

CUANTOS = 5


@dataclass(frozen=True, slots=True)
class Expandida:
    """``escrita``: the expression of the query; ``tambien``: what else is searched for it."""

    escrita: str
    tambien: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prueba:
    """``sin``: the answer to the person's words alone; ``con``: with the synonyms."""

    q: str
    expandidas: tuple[Expandida, ...]
    sin: Respuesta
    con: Respuesta

    @property
    def de_mas(self) -> int:
        return self.con.total - self.sin.total


def probar(q: str, propuesto: GrupoSinonimos | None = None) -> Prueba:
    """Ask twice. ``propuesto`` is a group not stored yet, or in its new wording: it takes the
    place of the stored one. Raises ``MotorNoDisponible``."""
    mejoras = _con(propuesto) if propuesto else vigentes(DEFAULT_DB_ALIAS)
    peticion = Peticion(q=q, por_pagina=CUANTOS)
    corrida = tuple(p.raiz for p in palabras(q) if p.raiz)
    return Prueba(
        q=q,
        expandidas=tuple(
            Expandida(
                mejoras.escritas[" ".join(e.clave)],
                tuple(mejoras.escritas[frase] for frase in e.frases),
            )
            for e in mejoras.expandir(corrida)
        ),
        sin=buscar(peticion, mejoras=NINGUNA),
        con=buscar(peticion, mejoras=mejoras),
    )


def _con(propuesto: GrupoSinonimos) -> Mejoras:
    otros = GrupoSinonimos.objects.exclude(pk=propuesto.pk)
    return con_grupos([*otros, propuesto])
