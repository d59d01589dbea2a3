"""The search tools: Administración changes them, Auditoría reads them."""

from __future__ import annotations

from tests.permisos.clases import BUSCADOR, LECTURA, Clase

_HERRAMIENTAS = ("sinonimos", "destacados")

RUTAS: dict[Clase, tuple[str, ...]] = {
    BUSCADOR: tuple(
        f"buscador_{herramienta}:{vista}"
        for herramienta in _HERRAMIENTAS
        for vista in ("add", "edit", "delete")
    ),
    LECTURA: (
        *(
            f"buscador_{herramienta}:{vista}"
            for herramienta in _HERRAMIENTAS
            for vista in ("index", "index_results", "history")
        ),
        "buscador:historia",
        "buscador:probar",
    ),
}
