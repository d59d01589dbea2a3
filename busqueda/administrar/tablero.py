"""From a search that found nothing, one click to what would mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

if TYPE_CHECKING:
    from busqueda.sin_resultados.models import BusquedaSinResultados

REMEDIOS = (
    ("busqueda.add_gruposinonimos", "buscador_sinonimos:add", "expresiones", "Crear sinónimo"),
    ("busqueda.add_destacado", "buscador_destacados:add", "consultas", "Crear destacado"),
)


def botones_de(busqueda: BusquedaSinResultados, persona: Any) -> list[dict[str, Any]]:
    """Links to the forms with the search written in, for who may save them."""
    return [
        {
            "url": f"{reverse(ruta)}?{urlencode({campo: busqueda.termino})}",
            "label": etiqueta,
            "title": f"{etiqueta} para «{busqueda.termino}»",
            "classname": "button button-small button-secondary",
        }
        for permiso, ruta, campo, etiqueta in REMEDIOS
        if persona.has_perm(permiso)
    ]
