"""SQLite as a real database: WAL, IMMEDIATE transactions, a busy timeout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
SEGUNDOS_DE_ESPERA = 20


def opciones_sqlite(base: dict[str, Any]) -> None:
    """Complete a ``DATABASES`` entry in place when it is SQLite; leave others alone.

    IMMEDIATE takes the write lock when the transaction starts: SQLite has no row
    locks, and a transaction that upgrades from read to write fails at once under
    concurrency, whatever the busy timeout says.
    """
    if not base["ENGINE"].endswith("sqlite3"):
        return
    Path(base["NAME"]).parent.mkdir(parents=True, exist_ok=True)
    base.setdefault("OPTIONS", {}).update(
        transaction_mode="IMMEDIATE", timeout=SEGUNDOS_DE_ESPERA, init_command=PRAGMAS
    )
