"""Stamps: what was done last, so that doing it again costs nothing.

A stamp is the digest of everything the step depends on. The step runs again when
the digest changes or when the stamp or the thing it made is gone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from portal.instalacion.rutas import PAQUETES, RAIZ

NO_CUENTAN = {"__pycache__", "node_modules"}


def ficheros(*carpetas: str, sufijos: Iterable[str] = ()) -> list[Path]:
    """Files below folders of the clone, in a stable order; all of them without ``sufijos``."""
    elegidos = tuple(sufijos)
    return sorted(
        f
        for carpeta in carpetas
        for f in (RAIZ / carpeta).rglob("*")
        if f.is_file()
        and not NO_CUENTAN.intersection(f.parts)
        and (not elegidos or f.suffix in elegidos)
    )


def resumen(rutas: Iterable[Path], *extras: str) -> str:
    """Digest of names and contents of files, and of any other text that matters."""
    suma = hashlib.sha256("\0".join(extras).encode())
    for ruta in rutas:
        nombre = ruta.relative_to(RAIZ) if ruta.is_relative_to(RAIZ) else ruta
        suma.update(f"\0{nombre}\0".encode())
        suma.update(ruta.read_bytes() if ruta.exists() else b"\0")
    return suma.hexdigest()


def codigo() -> list[Path]:
    """The code and data that decide what the demonstration holds."""
    return ficheros(*PAQUETES, sufijos=(".py", ".yaml", ".yml", ".csv", ".json", ".md", ".sql"))


def migraciones() -> list[Path]:
    """Migrations and the data they load."""
    propias = [f for f in ficheros(*PAQUETES, sufijos=(".py",)) if "migrations" in f.parts]
    return [*propias, *ficheros("snippets/datos"), RAIZ / "requirements.txt"]


def vigente(sello: Path, valor: str) -> bool:
    return sello.is_file() and sello.read_text(encoding="utf-8") == valor


def poner(sello: Path, valor: str) -> None:
    sello.parent.mkdir(parents=True, exist_ok=True)
    sello.write_text(valor, encoding="utf-8")
