"""What the public asks for; each view reads the address, asks one function and shows it."""

from busqueda.views.feed import feed
from busqueda.views.pagina import buscar
from busqueda.views.sugerencias import sugerencias

__all__ = ["buscar", "feed", "sugerencias"]
