"""The search tools: Administración changes them, Auditoría reads them."""

from __future__ import annotations

from tests.permisos.clases import BUSCADOR, CERRADA, LECTURA, Clase

_TABLERO = "busqueda_tablerosinresultados_modeladmin"
_HERRAMIENTAS = ("sinonimos", "destacados")

RUTAS: dict[Clase, tuple[str, ...]] = {
    BUSCADOR: tuple(
        f"buscador_{herramienta}:{vista}"
        for herramienta in _HERRAMIENTAS
        for vista in ("add", "edit", "delete")
    ),
    # The board only shows.
    CERRADA: tuple(f"{_TABLERO}_{vista}" for vista in ("create", "edit", "delete")),
    LECTURA: (
        f"{_TABLERO}_index",
        *(
            f"buscador_{herramienta}:{vista}"
            for herramienta in _HERRAMIENTAS
            for vista in ("index", "index_results", "history")
        ),
        "buscador:estado",
        "buscador:historia",
        "buscador:probar",
    ),
}
