"""Rules of an agenda point; each message stands at its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paginas.models.validacion_sesion import Errores

if TYPE_CHECKING:
    from paginas.models.agenda import PuntoAgenda


def errores_de_la_reserva(punto: PuntoAgenda) -> Errores:
    """A reservation says its legal basis and its authority, or there is none."""
    errores: Errores = {}
    if punto.reservado and not punto.reserva_base_legal.strip():
        errores["reserva_base_legal"] = ["Un punto reservado dice la base legal de su reserva."]
    if punto.reservado and not punto.reserva_autoridad.strip():
        errores["reserva_autoridad"] = ["Un punto reservado dice qué autoridad lo reservó."]
    dado = punto.reserva_base_legal or punto.reserva_autoridad or punto.reserva_hasta
    if not punto.reservado and dado:
        errores["reservado"] = ["Marque el punto como reservado, o borre los datos de la reserva."]
    return errores
