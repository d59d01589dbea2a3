"""The home leads to everything else: nothing to find in it."""

from __future__ import annotations

from paginas.buscables import EXCLUIDOS

EXCLUIDOS.add("portal.PaginaInicio")
