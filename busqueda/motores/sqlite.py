"""SQLite: an FTS5 index over the analysed text, which it reads but does not copy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError

from busqueda.motores.base import MAS_DOCUMENTOS, Filtros, Motor
from busqueda.motores.filtrado import condiciones

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from busqueda.analisis import ConsultaAnalizada

INDICE = "busqueda_fts"
VOCABULARIO = "busqueda_fts_vocabulario"
# Our tokens are already folded: to this tokenizer every character beyond ASCII is a letter.
CREAR = (
    f"""CREATE VIRTUAL TABLE {INDICE} USING fts5(
        titulo, cuerpo, exacto, content='busqueda_textoentrada', content_rowid='entrada_id',
        tokenize="ascii tokenchars '-_'")""",
    f"CREATE VIRTUAL TABLE {VOCABULARIO} USING fts5vocab({INDICE}, 'col')",
)
BORRAR = (f"DROP TABLE IF EXISTS {VOCABULARIO}", f"DROP TABLE IF EXISTS {INDICE}")
_COLUMNAS = "titulo, cuerpo, exacto"
_LISTA = "(SELECT value FROM json_each(%s))"


class MotorSQLite(Motor):
    nombre = "sqlite"

    def poner(self, ids: Sequence[int]) -> None:
        self._ejecutar(
            f"INSERT INTO {INDICE}(rowid, {_COLUMNAS}) SELECT entrada_id, {_COLUMNAS} "
            f"FROM busqueda_textoentrada WHERE entrada_id IN {_LISTA}",
            [json.dumps(list(ids))],
        )

    def quitar(self, ids: Sequence[int]) -> None:
        self._ejecutar(
            f"INSERT INTO {INDICE}({INDICE}, rowid, {_COLUMNAS}) "
            f"SELECT 'delete', entrada_id, {_COLUMNAS} FROM busqueda_textoentrada "
            f"WHERE entrada_id IN {_LISTA}",
            [json.dumps(list(ids))],
        )

    def rehacer(self) -> None:
        self._ejecutar(f"INSERT INTO {INDICE}({INDICE}) VALUES ('rebuild')")

    def integro(self) -> bool:
        try:
            self._ejecutar(f"INSERT INTO {INDICE}({INDICE}, rank) VALUES ('integrity-check', 1)")
        except DatabaseError:
            return False
        return True

    def candidatos(
        self, consulta: ConsultaAnalizada, filtros: Filtros, desplazamiento: int, limite: int
    ) -> list[int]:
        donde, valores = condiciones(filtros, f"+{INDICE}.rowid")
        primero, propias = "", []
        if consulta.expansiones:
            # Who has all of the person's own words stands before who has a synonym of them.
            primero = f"rowid NOT IN (SELECT rowid FROM {INDICE} WHERE {INDICE} MATCH %s), "
            propias = [todas_las_propias(consulta)]
        sql = (
            f"SELECT rowid FROM {INDICE} WHERE {INDICE} MATCH %s "
            f"AND rank MATCH 'bm25(1.0, 1.0, 0.0)' AND {donde} "
            f"ORDER BY {primero}rank LIMIT %s OFFSET %s"
        )
        return self._ids(sql, [expresion(consulta), *valores, *propias, limite, desplazamiento])

    def coincidencias(
        self, consulta: ConsultaAnalizada, filtros: Filtros, limite: int
    ) -> list[int]:
        if consulta.sin_raices:
            donde, valores = condiciones(filtros, "e.id")
            return self._ids(
                f"SELECT e.id FROM busqueda_entradabusqueda e WHERE {donde} LIMIT %s",
                [*valores, limite],
            )
        donde, valores = condiciones(filtros, f"+{INDICE}.rowid")
        return self._ids(
            f"SELECT rowid FROM {INDICE} WHERE {INDICE} MATCH %s AND {donde} LIMIT %s",
            [expresion(consulta), *valores, limite],
        )

    def pertenecen(
        self, consulta: ConsultaAnalizada, filtros: Filtros, ids: Sequence[int]
    ) -> list[int]:
        donde, valores = condiciones(filtros, f"+{INDICE}.rowid")
        return self._ids(
            f"SELECT rowid FROM {INDICE} WHERE {INDICE} MATCH %s AND rowid IN {_LISTA} AND {donde}",
            [expresion(consulta), json.dumps(list(ids)), *valores],
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
        donde, valores = condiciones(filtros, "+e.id")
        if not consulta.sin_raices:
            donde = f"e.id IN (SELECT rowid FROM {INDICE} WHERE {INDICE} MATCH %s) AND {donde}"
            valores.insert(0, expresion(consulta))
        sentido = "ASC" if ascendente else "DESC"
        return self._ids(
            f"SELECT e.id FROM busqueda_entradabusqueda e WHERE {donde} "
            f"ORDER BY e.{columna} {sentido} NULLS LAST, e.id {sentido} LIMIT %s OFFSET %s",
            [*valores, limite, desplazamiento],
        )

    def frecuencias(self, raices: Collection[str]) -> dict[str, int]:
        huecos = ", ".join(["%s"] * len(raices)) or "NULL"
        filas = self.filas(
            f"SELECT term, max(doc) FROM {VOCABULARIO} "
            f"WHERE term IN ({huecos}) AND col <> 'exacto' GROUP BY term",
            list(raices),
        )
        return dict(filas)

    def documentos(self, palabras: Collection[str]) -> dict[str, int]:
        filas = self.filas(
            f"SELECT j.value, (SELECT count(*) FROM (SELECT 1 FROM {INDICE} WHERE {INDICE} "
            f"MATCH 'exacto : \"' || j.value || '\"' LIMIT {MAS_DOCUMENTOS})) "
            "FROM json_each(%s) j",
            [json.dumps([p for p in palabras if p.isalnum()])],
        )
        return {palabra: cuantas for palabra, cuantas in filas if cuantas}

    def contar_valores(
        self, ids: Sequence[int], parametros: Collection[str], hoy: date
    ) -> list[tuple[str, str, int]]:
        huecos = ", ".join(["%s"] * len(parametros)) or "NULL"
        filas = self.filas(
            f"SELECT v.parametro, v.codigo, count(*) FROM json_each(%s) j "
            f"CROSS JOIN busqueda_valorentrada v INDEXED BY valor_contado "
            f"WHERE v.entrada_id = j.value AND v.parametro IN ({huecos}) "
            f"AND (v.desde IS NULL OR v.desde <= %s) GROUP BY v.parametro, v.codigo",
            [json.dumps(list(ids)), *parametros, hoy],
        )
        return [(parametro, codigo, cuenta) for parametro, codigo, cuenta in filas]

    def _ids(self, sql: str, valores: Sequence[Any]) -> list[int]:
        return [fila[0] for fila in self.filas(sql, valores)]

    def _ejecutar(self, sql: str, valores: Sequence[Any] = ()) -> None:
        with self.conexion.cursor() as cursor:
            cursor.execute(sql, valores)


def expresion(consulta: ConsultaAnalizada) -> str:
    """FTS5's MATCH expression; every token is quoted, so nothing a person types is syntax."""
    columna = "{titulo cuerpo}" if consulta.con_raices else "exacto"
    sueltas = [*consulta.raices, *consulta.equivalentes]
    alguna = f"{columna} : ({' OR '.join(map(_citado, sueltas))})" if sueltas else ""
    if not consulta.frases:
        return alguna
    todas = " AND ".join(f"exacto : {_citado(frase)}" for frase in consulta.frases)
    # The loose words rank, the phrases decide: the second half is there for rows without any.
    return f"(({todas}) AND ({alguna})) OR ({todas})" if alguna else todas


def todas_las_propias(consulta: ConsultaAnalizada) -> str:
    """Every word of the query, whatever its synonyms."""
    return f"{{titulo cuerpo}} : ({' AND '.join(map(_citado, consulta.raices))})"


def _citado(texto: str) -> str:
    return '"' + texto.replace('"', '""') + '"'
