"""The anchors: the same engine asked by hand for the same words, on the same text.

Each one holds the stemmed text in an index of its own, answers the OR of the question's stems
by the engine's own rank, ten rows, and fetches title and address.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from django.db import connections, transaction

from busqueda import registro
from busqueda.analisis import analizar_consulta
from busqueda.consulta import filtros_de
from busqueda.mejoras.memoria import vigentes
from busqueda.models import TextoEntrada
from busqueda.motores.elastico import cuerpo
from busqueda.motores.elastico.ajustes import prefijo_de
from busqueda.motores.elastico.cliente import cliente
from busqueda.motores.elastico.indices import de_lectura
from busqueda.ordenacion import exactos_de
from busqueda.respuesta import Peticion

Textos = Sequence[tuple[int, str]]


class Crudo(ABC):
    def __init__(self, alias: str) -> None:
        self.alias = alias

    @abstractmethod
    def crear(self) -> None:
        """Make the empty index."""

    @abstractmethod
    def meter(self, textos: Textos) -> None:
        """Insert ``(entry id, stemmed text)``."""

    @abstractmethod
    def preparar(self, pregunta: str) -> object:
        """What the engine is sent; the time of making it is not measured."""

    @abstractmethod
    def pedir(self, preparada: object) -> object:
        """Ask and fetch ten rows."""

    def filas(self, sql: str, valores: Sequence[object] = ()) -> list[tuple[object, ...]]:
        with connections[self.alias].cursor() as cursor:
            cursor.execute(sql, valores)
            return cursor.fetchall() if cursor.description else []

    def raices(self, pregunta: str) -> list[str]:
        return list(analizar_consulta(pregunta, vigentes(self.alias).expandir).raices)


def textos_nuevos(alias: str, desde: int) -> list[tuple[int, str]]:
    """The stemmed text of the entries with an id above ``desde``."""
    filas = TextoEntrada.objects.using(alias).filter(pk__gt=desde).order_by("pk")
    return [(pk, f"{t} {c}") for pk, t, c in filas.values_list("pk", "titulo", "cuerpo")]


class CrudoSQLite(Crudo):
    def crear(self) -> None:
        self.filas(
            "CREATE VIRTUAL TABLE crudo USING fts5(texto, tokenize=\"ascii tokenchars '-'\")"
        )

    def meter(self, textos: Textos) -> None:
        with transaction.atomic(using=self.alias), connections[self.alias].cursor() as cursor:
            cursor.executemany("INSERT INTO crudo(rowid, texto) VALUES (%s, %s)", textos)

    def preparar(self, pregunta: str) -> object:
        return " OR ".join(f'"{raiz}"' for raiz in self.raices(pregunta))

    def pedir(self, preparada: object) -> object:
        return self.filas(
            "SELECT e.id, e.titulo, e.url FROM crudo JOIN busqueda_entradabusqueda e "
            "ON e.id = crudo.rowid WHERE crudo MATCH %s ORDER BY rank LIMIT 10",
            [preparada],
        )


class CrudoPostgres(Crudo):
    def crear(self) -> None:
        self.filas("CREATE TABLE crudo (id bigint PRIMARY KEY, texto text, vector tsvector)")
        self.filas("CREATE INDEX crudo_vector ON crudo USING gin (vector)")

    def meter(self, textos: Textos) -> None:
        with transaction.atomic(using=self.alias), connections[self.alias].cursor() as cursor:
            cursor.executemany(
                "INSERT INTO crudo VALUES (%s, %s, to_tsvector('simple', %s))",
                [(pk, texto, texto) for pk, texto in textos],
            )

    def preparar(self, pregunta: str) -> object:
        return " | ".join(f"'{raiz}'" for raiz in self.raices(pregunta))

    def pedir(self, preparada: object) -> object:
        return self.filas(
            "SELECT e.id, e.titulo, e.url FROM crudo c JOIN busqueda_entradabusqueda e "
            "ON e.id = c.id WHERE c.vector @@ %s::tsquery "
            "ORDER BY ts_rank(c.vector, %s::tsquery) DESC LIMIT 10",
            [preparada, preparada],
        )


class CrudoElastico(Crudo):
    """The very body that ours sends, asked straight of the server (issue 5)."""

    def crear(self) -> None:
        self.indice = f"{prefijo_de(self.alias)}-crudo"
        cliente().indices.create(
            index=self.indice,
            settings={"number_of_shards": 1, "number_of_replicas": 0},
            mappings={"properties": {"texto": {"type": "text", "analyzer": "whitespace"}}},
        )

    def meter(self, textos: Textos) -> None:
        acciones: list[dict[str, object]] = []
        for pk, texto in textos:
            acciones += [{"index": {"_id": str(pk)}}, {"texto": texto}]
        cliente().options(request_timeout=60).bulk(index=self.indice, operations=acciones)

    def preparar(self, pregunta: str) -> object:
        consulta = analizar_consulta(pregunta, vigentes(self.alias).expandir)
        return cuerpo.buscar(
            consulta,
            filtros_de(Peticion(q=pregunta)),
            Peticion(q=pregunta),
            [faceta.parametro for faceta in registro.facetas()],
            exactos_de(self.alias, consulta),
        ).to_dict()

    def pedir(self, preparada: object) -> object:
        assert isinstance(preparada, dict)
        prefijo = prefijo_de(self.alias)
        assert prefijo is not None
        return cliente().search(index=de_lectura(prefijo), **preparada).body


POR_MOTOR: dict[str, type[Crudo]] = {
    "sqlite": CrudoSQLite,
    "postgres": CrudoPostgres,
    "elasticsearch": CrudoElastico,
}
