"""From the address to a search: anything may come, and something sensible is always asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from busqueda import registro
from busqueda.analisis.consulta import MAS_CARACTERES
from busqueda.respuesta import MAS_PAGINAS, Orden, Peticion

if TYPE_CHECKING:
    from django.http import QueryDict

MAS_VALORES = 20  # of one facet
MAS_LARGO = 190
MAS_CRUDO = (
    20_000  # characters of a question that are looked at; one past its limit tells it was cut
)
_PAGINA = re.compile(r"[0-9]{1,9}")
_FECHA = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
INVISIBLES = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")

SIN_FECHA = "La fecha «{}» no se entiende: escríbala como año, mes y día; por ejemplo 2023-05-31."
DEMASIADO_HONDO = (
    f"Se muestran hasta {MAS_PAGINAS} páginas de resultados. "
    "Para llegar más lejos, añada palabras o filtros."
)
AL_REVES = "La fecha inicial es posterior a la final, así que nada puede cumplir las dos."


@dataclass(frozen=True, slots=True)
class Leida:
    """A search read from an address, with notices for the person about what was not taken."""

    peticion: Peticion
    avisos: tuple[str, ...]


def leer(parametros: QueryDict) -> Leida:
    avisos: list[str] = []
    desde = _fecha(parametros, "desde", avisos)
    hasta = _fecha(parametros, "hasta", avisos)
    if desde and hasta and desde > hasta:
        avisos.append(AL_REVES)
    peticion = Peticion(
        q=limpia(parametros.get("q", "")[:MAS_CRUDO])[: MAS_CARACTERES + 1],
        filtros=_filtros(parametros),
        desde=desde,
        hasta=hasta,
        orden=_orden(parametros.get("orden", "")),
        pagina=_pagina(parametros.get("pagina", ""), avisos),
    )
    return Leida(peticion, tuple(avisos))


def limpia(texto: str) -> str:
    """Text that can be shown again and sent to any engine."""
    return INVISIBLES.sub(" ", texto).strip()


def _filtros(parametros: QueryDict) -> dict[str, tuple[str, ...]]:
    filtros = {}
    for faceta in registro.facetas():
        crudos = (
            limpia(v[:MAS_CRUDO])[:MAS_LARGO] for v in parametros.getlist(faceta.parametro)[:200]
        )
        valores = tuple(dict.fromkeys(v for v in crudos if v))[:MAS_VALORES]
        if valores:
            filtros[faceta.parametro] = valores
    return filtros


def _fecha(parametros: QueryDict, nombre: str, avisos: list[str]) -> date | None:
    crudo = limpia(parametros.get(nombre, "")[:MAS_CRUDO])
    if not crudo:
        return None
    try:
        if not _FECHA.fullmatch(crudo):
            raise ValueError(crudo)
        return date.fromisoformat(crudo)
    except ValueError:
        avisos.append(SIN_FECHA.format(crudo[:30]))
        return None


def _orden(crudo: str) -> Orden:
    try:
        return Orden(crudo)
    except ValueError:
        return Orden.RELEVANCIA


def _pagina(crudo: str, avisos: list[str]) -> int:
    if not crudo:
        return 1
    if crudo.isdecimal() and (not _PAGINA.fullmatch(crudo) or int(crudo) > MAS_PAGINAS):
        avisos.append(DEMASIADO_HONDO)
        return MAS_PAGINAS
    return max(1, int(crudo)) if _PAGINA.fullmatch(crudo) else 1
