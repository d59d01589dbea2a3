"""The search contract: frozen values that content apps build and the search reads.

This package knows no content type and no facet by name: content apps describe their public
objects with an :class:`Adaptador` and their filters with a :class:`Faceta`, both registered
from a ``buscables`` module (see :mod:`busqueda.registro`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import Model, QuerySet

_VACIO: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ValorFaceta:
    """A facet value of one entry; ``desde`` makes it count only from that day on."""

    codigo: str
    desde: date | None = None


@dataclass(frozen=True, slots=True)
class Fragmento:
    """Plain text exactly as published at ``ancla`` (an HTML id), and how it is cited."""

    texto: str
    ancla: str = ""
    cita: str = ""
    pagina: int | None = None
    idioma: str = "es"


@dataclass(frozen=True, slots=True)
class Ficha:
    """What the public search knows of one public object.

    ``identificadores`` are the codes it is asked by («9-2022», «acuerdo 14 de 2023»): exact,
    and first in the answer. ``facetas`` maps a facet's parameter to the entry's values.
    ``url`` is the path from the site's root. From ``expira`` on the entry is not found, by the
    clock of the query. ``actualizada``: when it was last published, by which feeds are ordered;
    None, when its entry last changed.
    """

    clave: str
    tipo: str
    titulo: str
    url: str
    resumen: str = ""
    fecha: date | None = None
    identificadores: tuple[str, ...] = ()
    facetas: Mapping[str, tuple[ValorFaceta, ...]] = field(default_factory=lambda: _VACIO)
    fragmentos: tuple[Fragmento, ...] = ()
    expira: datetime | None = None
    actualizada: datetime | None = None


class OrdenDeValores(Enum):
    """How the values of a facet are listed."""

    CUENTA = "cuenta"
    ETIQUETA = "etiqueta"
    CODIGO = "codigo"
    CODIGO_DESCENDENTE = "codigo_descendente"


@dataclass(frozen=True, slots=True)
class Faceta:
    """A filter, declared once: ``parametro`` is its name in the URL.

    ``etiquetas`` answers the labels of some codes; it may query, and is called only when
    indexing. A code without a label is shown as it is. ``se_sugiere``: its labels are proposed
    while somebody types. ``dentro_de``: the parameter of a wider facet, of whose chosen values
    only the codes that begin with one of them are all listed; without one, the most frequent.
    """

    parametro: str
    etiqueta: str
    orden: int
    etiquetas: Callable[[Collection[str]], Mapping[str, str]]
    por_orden: OrdenDeValores = OrdenDeValores.CUENTA
    se_sugiere: bool = False
    dentro_de: str = ""


class Adaptador(ABC):
    """How the objects of one content model are searched. Subclass it in ``buscables.py``.

    ``modelo``, ``tipo`` (the value of ``?tipo=``), ``etiqueta`` (singular, as printed beside a
    result) and ``etiqueta_plural`` are class attributes.
    """

    modelo: type[Model]
    tipo: str
    etiqueta: str
    etiqueta_plural: str

    @abstractmethod
    def publicos(self) -> QuerySet[Any]:
        """Only what is public now: live, unrestricted, not expired."""

    @abstractmethod
    def ficha(self, objeto: Any) -> Ficha:
        """The value indexed for a public object."""

    def clave(self, objeto: Any) -> str:
        """The stable key of an object, also of one that is no longer public."""
        return f"{self.tipo}:{objeto.pk}"

    def afectadas(self, objeto: Any) -> Iterable[Model]:
        """Other indexed objects whose ficha depends on this one (followed once)."""
        return ()
