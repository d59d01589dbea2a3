from __future__ import annotations

from busqueda.errores import ErrorDeBusqueda


class HistoriaInmutable(ErrorDeBusqueda):
    """Somebody tried to change or delete the history of the search tools."""

    def __init__(self) -> None:
        super().__init__("La historia del buscador no se cambia ni se borra.")
