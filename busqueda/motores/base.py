"""What a database engine must answer: which entries match, and which of them look best."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import connections

from busqueda.motores.hallado import Hallado
from busqueda.motores.resguardo import resguardado
from busqueda.ordenacion import Ordenadas, ordenar
from busqueda.recuento import contar
from busqueda.respuesta import TOPE_EXACTO

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date, datetime

    from django.db.backends.base.base import BaseDatabaseWrapper

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.respuesta import Peticion


MAS_DOCUMENTOS = 100  # past this, how many entries have a word no longer matters


@dataclass(frozen=True, slots=True)
class Filtros:
    """What an entry must be, whatever the words. Facets: or within one, and between them."""

    ahora: datetime
    hoy: date
    facetas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    desde: date | None = None
    hasta: date | None = None

    def sin(self, parametro: str) -> Filtros:
        """The same without one facet: what its other values would give."""
        otras = {p: v for p, v in self.facetas.items() if p != parametro}
        return Filtros(self.ahora, self.hoy, otras, self.desde, self.hasta)


class Motor(ABC):
    """An engine over the read model of one database.

    Reading methods raise :class:`~busqueda.errores.MotorNoDisponible` when it fails. A query
    without words (``consulta.sin_raices``) matches every entry.
    """

    nombre: str

    def __init__(self, alias: str) -> None:
        self.alias = alias

    @property
    def conexion(self) -> BaseDatabaseWrapper:
        return connections[self.alias]

    def preguntar(
        self, consulta: ConsultaAnalizada, filtros: Filtros, peticion: Peticion
    ) -> Hallado:
        """The whole answer. Raises ``MotorNoDisponible`` when the database fails."""
        with resguardado():
            if peticion.q.strip() and consulta.vacia:
                # Only signs: it asks for nothing we can find.
                ids, ordenadas = [], Ordenadas({}, {})
            else:
                ids = self.coincidencias(consulta, filtros, TOPE_EXACTO + 1)
                ordenadas = ordenar(self, consulta, filtros, peticion)
            cuentas, sumas = contar(self, consulta, filtros, ids[:TOPE_EXACTO])
            return Hallado(
                puntajes=ordenadas.puntajes,
                rarezas=ordenadas.rarezas,
                ausentes=ordenadas.ausentes,
                total=len(ids),
                cuentas=cuentas,
                sumas=sumas,
            )

    # Writing: inside the caller's transaction, by entry id.

    @abstractmethod
    def poner(self, ids: Sequence[int]) -> None:
        """Index the analysed text of these entries, which is written and not yet indexed."""

    @abstractmethod
    def quitar(self, ids: Sequence[int]) -> None:
        """Forget these entries; called before their analysed text changes."""

    @abstractmethod
    def rehacer(self) -> None:
        """Build the engine's own index again from the analysed text."""

    @abstractmethod
    def integro(self) -> bool:
        """Whether the engine's own index agrees with the analysed text."""

    # Reading.

    @abstractmethod
    def candidatos(
        self, consulta: ConsultaAnalizada, filtros: Filtros, desplazamiento: int, limite: int
    ) -> list[int]:
        """Ids of the best matches by the engine's own rank."""

    @abstractmethod
    def coincidencias(
        self, consulta: ConsultaAnalizada, filtros: Filtros, limite: int
    ) -> list[int]:
        """Ids of up to ``limite`` matches, in no order."""

    @abstractmethod
    def pertenecen(
        self, consulta: ConsultaAnalizada, filtros: Filtros, ids: Sequence[int]
    ) -> list[int]:
        """Those of ``ids`` (few) that match."""

    @abstractmethod
    def por_fecha(
        self,
        consulta: ConsultaAnalizada,
        filtros: Filtros,
        desplazamiento: int,
        limite: int,
        *,
        ascendente: bool,
        columna: str = "fecha",
    ) -> list[int]:
        """Ids of matches by date (or by ``actualizada``); entries without date come last."""

    @abstractmethod
    def frecuencias(self, raices: Collection[str]) -> dict[str, int]:
        """In how many entries each stem occurs."""

    @abstractmethod
    def documentos(self, palabras: Collection[str]) -> dict[str, int]:
        """Of these folded words, those that some entry has, and in how many (up to
        ``MAS_DOCUMENTOS``)."""

    @abstractmethod
    def contar_valores(
        self, ids: Sequence[int], parametros: Collection[str], hoy: date
    ) -> list[tuple[str, str, int]]:
        """``(parameter, code, entries)`` among these ids, counting what counts by ``hoy``."""

    def filas(self, sql: str, valores: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Run a reading statement, turning the database's failures into the search's own."""
        with resguardado(), self.conexion.cursor() as cursor:
            cursor.execute(sql, valores)
            return cursor.fetchall()
