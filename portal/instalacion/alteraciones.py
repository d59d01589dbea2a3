"""Ways to tamper with a copy of the demonstration, as somebody who owns the database would."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from paginas.bitacora.cadena import ORIGEN, hash_de, publico


@dataclass(frozen=True, slots=True)
class Alteracion:
    frase: str
    hacer: Callable[[sqlite3.Connection, Path], None]


def _sin_disparadores(base: sqlite3.Connection) -> None:
    """The triggers stop accidents; whoever owns the database drops them first."""
    consulta = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'bitacora_%'"
    for (nombre,) in base.execute(consulta).fetchall():
        base.execute(f"DROP TRIGGER {nombre}")


def _asiento(base: sqlite3.Connection, carpeta: Path) -> None:
    _sin_disparadores(base)
    base.execute("UPDATE paginas_asiento SET momento = '2020-01-01 00:00:00' WHERE numero = 12")


def _borrado(base: sqlite3.Connection, carpeta: Path) -> None:
    _sin_disparadores(base)
    base.execute("DELETE FROM paginas_asiento WHERE numero = 9")


def _orden(base: sqlite3.Connection, carpeta: Path) -> None:
    _sin_disparadores(base)
    for de, a in ((10, 0), (11, 10), (0, 11)):  # the column takes no negative number
        base.execute("UPDATE paginas_asiento SET numero = ? WHERE numero = ?", (a, de))


def _cola(base: sqlite3.Connection, carpeta: Path) -> None:
    _sin_disparadores(base)
    (ultimo,) = base.execute("SELECT MAX(numero) FROM paginas_asiento").fetchone()
    base.execute("DELETE FROM paginas_asiento WHERE numero > ?", (ultimo - 3,))
    base.execute(
        "DELETE FROM paginas_instantanea WHERE id NOT IN "
        "(SELECT instantanea_id FROM paginas_asiento WHERE instantanea_id IS NOT NULL)"
    )
    base.execute(
        "UPDATE paginas_cabezabitacora SET numero = ?, hash = "
        "(SELECT hash FROM paginas_asiento WHERE numero = ?)",
        (ultimo - 3, ultimo - 3),
    )


def _version(base: sqlite3.Connection, carpeta: Path) -> None:
    _sin_disparadores(base)
    base.execute(
        "UPDATE paginas_instantanea SET contenido = replace(contenido, 'a', 'e') "
        "WHERE clave LIKE 'acuerdo-%' AND version = 1"
    )


def _publico(base: sqlite3.Connection, carpeta: Path) -> None:
    base.execute(
        "UPDATE snippets_acuerdo SET texto = 'Se acuerda lo contrario.' WHERE id = "
        "(SELECT MIN(id) FROM snippets_acuerdo WHERE live = 1)"
    )


def _fichero(base: sqlite3.Connection, carpeta: Path) -> None:
    rutas = [r for (r,) in base.execute("SELECT file FROM wagtaildocs_document ORDER BY id")]
    for ruta in rutas:
        with (carpeta / "ficheros" / ruta).open("ab") as fichero:
            fichero.write(b" ")


def _entera(base: sqlite3.Connection, carpeta: Path) -> None:
    """Every entry sealed anew after changing the first: coherent, and signed by nobody."""
    _sin_disparadores(base)
    base.row_factory = sqlite3.Row
    anterior = ORIGEN
    for fila in base.execute("SELECT * FROM paginas_asiento ORDER BY numero").fetchall():
        asiento = SimpleNamespace(**dict(fila))
        asiento.momento = datetime.fromisoformat(asiento.momento).replace(tzinfo=UTC)
        asiento.anterior, asiento.rol = anterior, "Otra gente"
        anterior = hash_de(publico(asiento))
        base.execute(
            "UPDATE paginas_asiento SET rol = ?, anterior = ?, hash = ?, firma = '', llave = '' "
            "WHERE numero = ?",
            (asiento.rol, asiento.anterior, anterior, asiento.numero),
        )
    base.execute("UPDATE paginas_cabezabitacora SET hash = ?", (anterior,))


ALTERACIONES = (
    Alteracion("Alguien cambia la fecha de un asiento.", _asiento),
    Alteracion("Alguien borra un asiento.", _borrado),
    Alteracion("Alguien cambia dos asientos de orden.", _orden),
    Alteracion("Alguien corta los tres últimos asientos y ajusta la cabeza.", _cola),
    Alteracion("Alguien retoca el texto de versiones ya publicadas.", _version),
    Alteracion("Alguien cambia un acuerdo publicado, directamente en la base.", _publico),
    Alteracion("Alguien cambia un documento en el disco.", _fichero),
    Alteracion("Alguien reescribe la bitácora entera, con todos sus sellos.", _entera),
)
