"""Loading the official list of departments and municipalities (snippets/datos)."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

ARCHIVO = Path(__file__).resolve().parent / "datos" / "municipios.csv"


def nombres() -> set[str]:
    """Every department and municipality, by the official list."""
    with ARCHIVO.open(encoding="utf-8", newline="") as archivo:
        filas = list(csv.DictReader(archivo))
    return {f[columna] for f in filas for columna in ("departamento", "municipio")}


def cargar(apps: Any) -> None:
    """Write the 22 departments and 340 municipalities; codes are zero-padded text."""
    departamento = apps.get_model("snippets", "Departamento")
    municipio = apps.get_model("snippets", "Municipio")
    with ARCHIVO.open(encoding="utf-8", newline="") as archivo:
        filas = list(csv.DictReader(archivo))
    nombres = {f"{int(f['codigo_depto']):02d}": f["departamento"] for f in filas}
    for codigo, nombre in sorted(nombres.items()):
        departamento.objects.update_or_create(codigo=codigo, defaults={"nombre": nombre})
    for fila in filas:
        municipio.objects.update_or_create(
            codigo=f"{int(fila['codigo_muni']):04d}",
            defaults={
                "nombre": fila["municipio"],
                "departamento_id": f"{int(fila['codigo_depto']):02d}",
            },
        )
