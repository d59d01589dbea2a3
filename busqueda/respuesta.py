"""The frozen values a search is made of: what is asked and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

POR_PAGINA = 10
MAS_PAGINAS = 100
TOPE_EXACTO = 10_000


class Orden(Enum):
    RELEVANCIA = "relevancia"
    FECHA = "fecha"
    FECHA_ASCENDENTE = "fecha_asc"


@dataclass(frozen=True, slots=True)
class Peticion:
    """A search. ``ahora`` is the clock by which entries expire (None: the real one)."""

    q: str = ""
    filtros: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    desde: date | None = None
    hasta: date | None = None
    orden: Orden = Orden.RELEVANCIA
    pagina: int = 1
    por_pagina: int = POR_PAGINA
    ahora: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pasaje:
    """A quotation: ``texto`` is a substring of the published text, ``html`` the same escaped
    and with the words found inside <mark>. ``url`` opens at its anchor."""

    texto: str
    html: str
    ancla: str
    cita: str
    pagina: int | None
    url: str
    empieza_cortado: bool = False
    acaba_cortado: bool = False


@dataclass(frozen=True, slots=True)
class Resultado:
    clave: str
    tipo: str
    etiqueta_tipo: str
    titulo: str
    titulo_html: str
    url: str
    fecha: date | None
    puntaje: float
    fragmentos: tuple[Pasaje, ...]


@dataclass(frozen=True, slots=True)
class ResultadoDestacado:
    """What administrators put above the results: with its title and summary of now, apart
    from the results and from every count."""

    clave: str
    tipo: str
    etiqueta_tipo: str
    titulo: str
    resumen: str
    url: str
    fecha: date | None


@dataclass(frozen=True, slots=True)
class ValorContado:
    """A value of a facet; ``cuenta`` is what choosing it alone in its facet gives.

    ``suma``: how many results more, when the facet has other chosen values to add it to.
    """

    codigo: str
    texto: str
    cuenta: int
    elegido: bool
    suma: int | None = None


@dataclass(frozen=True, slots=True)
class FacetaContada:
    parametro: str
    etiqueta: str
    valores: tuple[ValorContado, ...]


@dataclass(frozen=True, slots=True)
class Respuesta:
    """``total`` counts up to ``TOPE_EXACTO``; beyond it ``total_exacto`` is false.

    ``degradado``: another engine than the one configured answered. ``quiso_decir``: the query
    with its unknown words corrected, for the person to choose; never applied by itself.
    """

    motor: str
    total: int
    total_exacto: bool
    resultados: tuple[Resultado, ...]
    facetas: tuple[FacetaContada, ...]
    pagina: int
    paginas: int
    tiempo_ms: float
    orden: Orden
    degradado: bool = False
    quiso_decir: str = ""
    recortada: bool = False
    destacados: tuple[ResultadoDestacado, ...] = ()
