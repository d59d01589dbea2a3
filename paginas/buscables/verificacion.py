"""A system check: a page type is either searched or left out by name."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core import checks

from busqueda.registro import adaptador_de
from paginas.models.base import PaginaMesa

EXCLUIDOS: set[str] = {
    "paginas.IndiceSesiones",
    "paginas.IndiceAcciones",
    "paginas.IndiceActividades",
    "paginas.IndiceNoticias",
}


@checks.register
def paginas_buscables(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Every page type of the module, and those a site adds to it."""
    return [
        checks.Error(
            f"{modelo._meta.label} is neither searched nor excluded.",
            hint="Register an adapter in its app's buscables.py, or add it to "
            "paginas.buscables.EXCLUIDOS.",
            obj=modelo,
            id="paginas.E003",
        )
        for modelo in apps.get_models()
        if issubclass(modelo, PaginaMesa)
        and adaptador_de(modelo) is None
        and modelo._meta.label not in EXCLUIDOS
    ]
