"""Triggers that refuse to change the log: accidents end here, detection does not rest on it.

Made again after every migration, because SQLite drops them when Django remakes a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connections

from paginas.bitacora.acciones import Accion

ASIENTO = "paginas_asiento"
INSTANTANEA = "paginas_instantanea"
CABEZA = "paginas_cabezabitacora"
# Not of the log, and append-only too: who wrote what.
AUTORIA = "paginas_autoria"
MENSAJE = "la bitácora pública solo se añade: no se cambia ni se borra"

# A snapshot may be blanked once the entry that says so is written, and nothing else of it.
_RESERVADA = f"""NEW.contenido = '' AND OLD.contenido <> '' AND NEW.id = OLD.id
    AND NEW.clave = OLD.clave AND NEW.version = OLD.version AND NEW.esquema = OLD.esquema
    AND NEW.sha256 = OLD.sha256 AND EXISTS (
        SELECT 1 FROM {ASIENTO} r WHERE r.clave = OLD.clave AND r.version = OLD.version
        AND r.accion = '{Accion.RESERVA.value}' AND r.sha256 = OLD.sha256)"""  # noqa: S608 - constants
_AVANZA = "NEW.id = OLD.id AND NEW.numero = OLD.numero + 1"

# name → (table, event, when it is refused)
REGLAS: dict[str, tuple[str, str, str]] = {
    "bitacora_asiento_cambiar": (ASIENTO, "UPDATE", ""),
    "bitacora_asiento_borrar": (ASIENTO, "DELETE", ""),
    "bitacora_instantanea_cambiar": (INSTANTANEA, "UPDATE", f"NOT ({_RESERVADA})"),
    "bitacora_instantanea_borrar": (INSTANTANEA, "DELETE", ""),
    "bitacora_cabeza_cambiar": (CABEZA, "UPDATE", f"NOT ({_AVANZA})"),
    "bitacora_cabeza_borrar": (CABEZA, "DELETE", ""),
    "bitacora_autoria_cambiar": (AUTORIA, "UPDATE", ""),
    "bitacora_autoria_borrar": (AUTORIA, "DELETE", ""),
}
# INSERT OR REPLACE deletes without firing a DELETE trigger (recursive_triggers is off).
_REEMPLAZO = {
    "bitacora_asiento_reemplazar": (ASIENTO, "x.numero = NEW.numero OR x.hash = NEW.hash"),
    "bitacora_instantanea_reemplazar": (
        INSTANTANEA,
        "x.id = NEW.id OR (x.clave = NEW.clave AND x.version = NEW.version)",
    ),
    "bitacora_cabeza_reemplazar": (CABEZA, "x.id = NEW.id"),
    "bitacora_autoria_reemplazar": (AUTORIA, "x.id = NEW.id"),
}
TABLAS = (ASIENTO, INSTANTANEA, CABEZA, AUTORIA)
_VACIAR = {f"{tabla.removeprefix('paginas_')}_vaciar": tabla for tabla in TABLAS}


def nombres(vendor: str) -> set[str]:
    """Names of the triggers this database must have; empty for an engine without rules here."""
    if vendor == "sqlite":
        return {*REGLAS, *_REEMPLAZO}
    if vendor == "postgresql":
        return {*REGLAS, *(f"bitacora_{n}" for n in _VACIAR)}
    return set()


def instalar(using: str = "default") -> None:
    """Make every trigger again; nothing when the tables are not there yet."""
    conexion = connections[using]
    if not set(TABLAS) <= set(conexion.introspection.table_names()):
        return
    ordenes = {"sqlite": _para_sqlite, "postgresql": _para_postgresql}.get(conexion.vendor)
    if ordenes is None:
        return
    with conexion.cursor() as cursor:
        for orden in ordenes():
            cursor.execute(orden)


def quitar(using: str = "default") -> None:
    """Drop them: for the tests and the demonstration of tampering, on a copy."""
    conexion = connections[using]
    with conexion.cursor() as cursor:
        for nombre in sorted(nombres(conexion.vendor)):
            sufijo = "" if conexion.vendor == "sqlite" else f" ON {_tabla_de(nombre)}"
            cursor.execute(f"DROP TRIGGER IF EXISTS {nombre}{sufijo}")


def faltan(using: str = "default") -> list[str]:
    """Triggers that should exist and do not (or are switched off), by name."""
    conexion = connections[using]
    consulta = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    }.get(conexion.vendor)
    if consulta is None:
        return []
    with conexion.cursor() as cursor:
        cursor.execute(consulta)
        hay = {fila[0] for fila in cursor.fetchall()}
    return sorted(nombres(conexion.vendor) - hay)


def al_migrar(sender: Any, using: str = "default", **kw: Any) -> None:
    instalar(using)


def _tabla_de(nombre: str) -> str:
    if nombre in REGLAS:
        return REGLAS[nombre][0]
    return _VACIAR[nombre.removeprefix("bitacora_")]


def _para_sqlite() -> Iterator[str]:
    negar = f"BEGIN SELECT RAISE(ABORT, '{MENSAJE}'); END"
    for nombre, (tabla, suceso, cuando) in REGLAS.items():
        yield f"DROP TRIGGER IF EXISTS {nombre}"
        condicion = f"WHEN {cuando} " if cuando else ""
        yield f"CREATE TRIGGER {nombre} BEFORE {suceso} ON {tabla} {condicion}{negar}"
    for nombre, (tabla, igual) in _REEMPLAZO.items():
        yield f"DROP TRIGGER IF EXISTS {nombre}"
        existe = f"EXISTS (SELECT 1 FROM {tabla} x WHERE {igual})"  # noqa: S608 - constants
        yield f"CREATE TRIGGER {nombre} BEFORE INSERT ON {tabla} WHEN {existe} {negar}"


def _para_postgresql() -> Iterator[str]:
    yield (
        "CREATE OR REPLACE FUNCTION bitacora_negar() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{MENSAJE}'; END $$"
    )
    # WHEN takes no subquery there: the exception for a blanked version is a function.
    yield (
        "CREATE OR REPLACE FUNCTION bitacora_reservar() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {_RESERVADA} THEN RETURN NEW; END IF; "
        f"RAISE EXCEPTION '{MENSAJE}'; END $$"
    )
    for nombre, (tabla, suceso, cuando) in REGLAS.items():
        yield f"DROP TRIGGER IF EXISTS {nombre} ON {tabla}"
        funcion, condicion = "bitacora_negar", ""
        if tabla == INSTANTANEA and cuando:
            funcion = "bitacora_reservar"
        elif cuando:
            condicion = f"WHEN ({cuando}) "
        yield (
            f"CREATE TRIGGER {nombre} BEFORE {suceso} ON {tabla} FOR EACH ROW "
            f"{condicion}EXECUTE FUNCTION {funcion}()"
        )
    for corto, tabla in _VACIAR.items():
        nombre = f"bitacora_{corto}"
        yield f"DROP TRIGGER IF EXISTS {nombre} ON {tabla}"
        yield (
            f"CREATE TRIGGER {nombre} BEFORE TRUNCATE ON {tabla} FOR EACH STATEMENT "
            "EXECUTE FUNCTION bitacora_negar()"
        )
