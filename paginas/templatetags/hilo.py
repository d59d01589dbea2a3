"""The thread, where a page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template

from paginas.hilo.estacion import Estacion
from paginas.hilo.hilos import hilo_de_puntos
from paginas.presentacion.agenda import PuntoMostrado

register = template.Library()


@register.simple_tag
def hilos_de_la_agenda(puntos: Sequence[PuntoMostrado]) -> dict[str, tuple[Estacion, ...]]:
    """What came of each point of an act, by its anchor; one reading for all."""
    return hilo_de_puntos({punto.ancla: punto.acuerdos for punto in puntos})


@register.inclusion_tag("paginas/piezas/hilo.html")
def hilo(estaciones: Any, titulo: str = "") -> dict[str, Any]:
    """``estaciones``: one step or several; ``titulo`` names the list for who listens."""
    varias = (estaciones,) if isinstance(estaciones, Estacion) else estaciones
    return {"estaciones": varias, "titulo": titulo}
