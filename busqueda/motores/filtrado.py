"""The SQL of the filters, the same on both databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from busqueda.motores.base import Filtros


def condiciones(filtros: Filtros, columna: str) -> tuple[str, list[Any]]:
    """Conditions on an entry's id (``columna``) and their values; always at least one.

    On SQLite ``columna`` comes with a unary plus, so that FTS5 does not take the list of ids
    as its own way in and run the whole query once for each.
    """
    partes = [
        f"{columna} NOT IN (SELECT id FROM busqueda_entradabusqueda WHERE expira <= %s)",
    ]
    valores: list[Any] = [filtros.ahora]
    for parametro, codigos in filtros.facetas.items():
        huecos = ", ".join(["%s"] * len(codigos))
        partes.append(
            f"{columna} IN (SELECT entrada_id FROM busqueda_valorentrada "
            f"WHERE parametro = %s AND codigo IN ({huecos}) AND (desde IS NULL OR desde <= %s))"
        )
        valores += [parametro, *codigos, filtros.hoy]
    for comparacion, dia in ((">=", filtros.desde), ("<=", filtros.hasta)):
        if dia is not None:
            partes.append(
                f"EXISTS (SELECT 1 FROM busqueda_entradabusqueda d "
                f"WHERE d.id = {columna.lstrip('+')} AND d.fecha {comparacion} %s)"
            )
            valores.append(dia)
    return " AND ".join(partes), valores
