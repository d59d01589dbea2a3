"""PostgreSQL: a tsvector of our own tokens with a GIN index, ranked with document frequencies.

The vector holds the stems and, with a leading «=», the exact words that phrases need. It is a
column Django does not know, so that the same models serve both databases.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError

from busqueda.motores.base import MAS_DOCUMENTOS, Filtros, Motor
from busqueda.motores.filtrado import condiciones
from busqueda.puntaje import SINONIMO

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from busqueda.analisis import ConsultaAnalizada

TABLA = "busqueda_textoentrada"
CREAR = (
    f"ALTER TABLE {TABLA} ADD COLUMN vector tsvector",
    f"CREATE INDEX busqueda_vector ON {TABLA} USING gin (vector) WITH (fastupdate = off)",
)
BORRAR = (
    "DROP INDEX IF EXISTS busqueda_vector",
    f"ALTER TABLE {TABLA} DROP COLUMN IF EXISTS vector",
)
# Lexemes take at most 2 kB and all of them 1 MB, beyond which PostgreSQL answers wrongly without
# saying so: the longest words are noise, and the text is found by its other ones.
_VECTOR = """array_to_tsvector(ARRAY(
    SELECT palabra FROM (
        SELECT palabra, sum(octet_length(palabra)) OVER (
            ORDER BY octet_length(palabra), palabra
        ) AS hasta FROM (
            SELECT unnest(string_to_array(titulo || ' ' || cuerpo, ' ')) AS palabra
            UNION SELECT '=' || unnest(string_to_array(exacto, ' '))
        ) todas WHERE palabra NOT IN ('', '=', '¶', '=¶') AND length(palabra) < 200
    ) medidas WHERE hasta < 1000000))"""
_NADA = "'{}'::bigint[]"


class MotorPostgres(Motor):
    nombre = "postgres"

    def __init__(self, alias: str) -> None:
        super().__init__(alias)
        # An engine lives for one question, and both rankings ask for the same rarities.
        self._frecuencias: dict[frozenset[str], dict[str, int]] = {}

    def poner(self, ids: Sequence[int]) -> None:
        self._ejecutar(
            f"UPDATE {TABLA} SET vector = {_VECTOR} WHERE entrada_id = ANY(%s)", [list(ids)]
        )

    def quitar(self, ids: Sequence[int]) -> None:
        """Nothing to do: the vector goes with its row."""

    def rehacer(self) -> None:
        self._ejecutar(f"UPDATE {TABLA} SET vector = {_VECTOR}")

    def integro(self) -> bool:
        try:
            with self.conexion.cursor() as cursor:
                cursor.execute(
                    f"SELECT count(*) FROM {TABLA} WHERE vector IS DISTINCT FROM {_VECTOR}"
                )
                return bool(cursor.fetchone()[0] == 0)
        except DatabaseError:
            return False

    def candidatos(
        self, consulta: ConsultaAnalizada, filtros: Filtros, desplazamiento: int, limite: int
    ) -> list[int]:
        donde, valores = self._donde(consulta, filtros, "t.entrada_id")
        puntaje, pesos = self._puntaje(consulta)
        primero, propias = "", []
        if consulta.expansiones:
            # Who has all of the person's own words stands before who has a synonym of them.
            primero = "(t.vector @@ %s::tsquery) DESC, "
            propias = [" & ".join(map(_lexema, consulta.raices))]
        return self._ids(
            f"SELECT t.entrada_id FROM {TABLA} t WHERE {donde} "
            f"ORDER BY {primero}{puntaje} DESC, t.entrada_id LIMIT %s OFFSET %s",
            [*valores, *propias, *pesos, limite, desplazamiento],
        )

    def coincidencias(
        self, consulta: ConsultaAnalizada, filtros: Filtros, limite: int
    ) -> list[int]:
        donde, valores = self._donde(consulta, filtros, "t.entrada_id")
        return self._ids(
            f"SELECT t.entrada_id FROM {TABLA} t WHERE {donde} LIMIT %s", [*valores, limite]
        )

    def pertenecen(
        self, consulta: ConsultaAnalizada, filtros: Filtros, ids: Sequence[int]
    ) -> list[int]:
        donde, valores = self._donde(consulta, filtros, "t.entrada_id")
        return self._ids(
            f"SELECT t.entrada_id FROM {TABLA} t WHERE t.entrada_id = ANY(%s) AND {donde}",
            [list(ids), *valores],
        )

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
        donde, valores = self._donde(consulta, filtros, "t.entrada_id")
        sentido = "ASC" if ascendente else "DESC"
        return self._ids(
            f"SELECT t.entrada_id FROM {TABLA} t "
            f"JOIN busqueda_entradabusqueda e ON e.id = t.entrada_id WHERE {donde} "
            f"ORDER BY e.{columna} {sentido} NULLS LAST, e.id {sentido} LIMIT %s OFFSET %s",
            [*valores, limite, desplazamiento],
        )

    def frecuencias(self, raices: Collection[str]) -> dict[str, int]:
        if not raices:
            return {}
        if (pedidas := frozenset(raices)) in self._frecuencias:
            return self._frecuencias[pedidas]
        filas = self.filas(
            f"SELECT p, (SELECT count(*) FROM {TABLA} WHERE vector @@ c::tsquery) "
            "FROM unnest(%s::text[], %s::text[]) AS q(p, c)",
            [list(raices), [_lexema(r) for r in raices]],
        )
        self._frecuencias[pedidas] = dict(filas)
        return self._frecuencias[pedidas]

    def documentos(self, palabras: Collection[str]) -> dict[str, int]:
        filas = self.filas(
            f"SELECT p, (SELECT count(*) FROM (SELECT 1 FROM {TABLA} WHERE vector @@ c::tsquery "
            f"LIMIT {MAS_DOCUMENTOS}) x) FROM unnest(%s::text[], %s::text[]) AS q(p, c)",
            [list(palabras), [_lexema("=" + p) for p in palabras]],
        )
        return {palabra: cuantas for palabra, cuantas in filas if cuantas}

    def contar_valores(
        self, ids: Sequence[int], parametros: Collection[str], hoy: date
    ) -> list[tuple[str, str, int]]:
        filas = self.filas(
            "SELECT parametro, codigo, count(*) FROM busqueda_valorentrada "
            f"WHERE entrada_id = ANY(COALESCE(%s::bigint[], {_NADA})) AND parametro = ANY(%s) "
            "AND (desde IS NULL OR desde <= %s) GROUP BY parametro, codigo",
            [list(ids), list(parametros), hoy],
        )
        return [(parametro, codigo, cuenta) for parametro, codigo, cuenta in filas]

    def _donde(
        self, consulta: ConsultaAnalizada, filtros: Filtros, columna: str
    ) -> tuple[str, list[Any]]:
        donde, valores = condiciones(filtros, columna)
        if consulta.sin_raices:
            return donde, valores
        sinonimos, dichos = ("", []) if consulta.frases else _frases(consulta.equivalentes)
        alguna = f"(t.vector @@ %s::tsquery{' OR ' if sinonimos else ''}{sinonimos})"
        partes, propios = [alguna], [_tsquery(consulta), *dichos]
        for frase in consulta.frases:
            partes.append("strpos(' ' || t.exacto || ' ', %s) > 0")
            propios.append(f" {frase} ")
        return " AND ".join([*partes, donde]), [*propios, *valores]

    def _puntaje(self, consulta: ConsultaAnalizada) -> tuple[str, list[Any]]:
        """The sum of the rarity of the words an entry has, over the length of its text."""
        frecuencias = self.frecuencias(consulta.raices) if consulta.con_raices else {}
        total = max(frecuencias.values(), default=0) + 1
        terminos, valores = [], []
        for raiz in consulta.raices:
            peso = math.log(1 + (4 * total) / (frecuencias.get(raiz, 0) + 0.5))
            marca = "" if consulta.con_raices else "="
            terminos.append("CASE WHEN t.vector @@ %s::tsquery THEN %s ELSE 0 END")
            valores += [_lexema(marca + raiz), round(peso, 4)]
        pesos = dict(zip(consulta.raices, valores[1::2], strict=True))
        for expansion in consulta.expansiones:
            condicion, dichos = _frases(expansion.frases)
            terminos.append(
                f"CASE WHEN NOT t.vector @@ %s::tsquery AND ({condicion}) THEN %s ELSE 0 END"
            )
            peso = SINONIMO * sum(pesos.get(raiz, 0.0) for raiz in expansion.clave)
            valores += [" & ".join(map(_lexema, expansion.clave)), *dichos, round(peso, 4)]
        if not terminos:
            return "t.entrada_id * 0", []
        return f"({' + '.join(terminos)}) / (20 + ln(1 + length(t.vector)))", valores

    def _ids(self, sql: str, valores: Sequence[Any]) -> list[int]:
        return [fila[0] for fila in self.filas(sql, valores)]

    def _ejecutar(self, sql: str, valores: Sequence[Any] = ()) -> None:
        with self.conexion.cursor() as cursor:
            cursor.execute(sql, valores)


def _tsquery(consulta: ConsultaAnalizada) -> str:
    """Any of the words; with phrases, every word of each of them instead."""
    if consulta.frases:
        palabras = {p for frase in consulta.frases for p in frase.split()}
        return " & ".join(_lexema("=" + p) for p in sorted(palabras))
    marca = "" if consulta.con_raices else "="
    sueltas = [_lexema(marca + raiz) for raiz in consulta.raices]
    return " | ".join(sueltas)


def _frases(frases: Sequence[str]) -> tuple[str, list[str]]:
    """Any of these runs of stems, together and in order, in the title or the body."""
    partes, valores = [], []
    for frase in frases:
        partes.append(
            "(t.vector @@ %s::tsquery AND (strpos(' ' || t.cuerpo || ' ', %s) > 0 "
            "OR strpos(' ' || t.titulo || ' ', %s) > 0))"
        )
        todas = " & ".join(_lexema(p) for p in frase.split())
        valores += [todas, f" {frase} ", f" {frase} "]
    return " OR ".join(partes), valores


def _lexema(texto: str) -> str:
    """A quoted lexeme: nothing a person types is syntax."""
    return "'" + texto.replace("\\", "\\\\").replace("'", "''") + "'"
