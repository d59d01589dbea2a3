"""Loads the demonstration: real facts, invented content, work waiting in the admin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils import timezone

from paginas.models import Sesion
from paginas.revision import correos
from portal.demo import (
    compromisos,
    contactos,
    inicio,
    listas,
    pendientes,
    personas,
    reales,
    registros,
    seguimiento,
    sesiones,
)
from portal.demo.archivos import leer_carpeta
from portal.demo.reloj import Reloj
from portal.sitio import preparar_sitio
from snippets.models import Acuerdo, Organo

ORGANO_PRINCIPAL = "MDE"


class HayContenidoReal(Exception):
    """The site holds content of its own: the demonstration would mix with it."""


def cargar(
    *, ahora: datetime | None = None, avisar: Callable[[str], None] = lambda _: None
) -> bool:
    """Load everything once; returns False when it was loaded before.

    ``ahora`` (aware) is the moment invented dates count from.

    Raises ``ImproperlyConfigured`` where the settings do not allow a demonstration
    (production) and ``HayContenidoReal`` on a site with content of its own.
    """
    if not getattr(settings, "DEMOSTRACION_PERMITIDA", False):
        raise ImproperlyConfigured(
            "Estos ajustes no permiten contenido de demostración (portal.settings.prod nunca)."
        )
    if Organo.objects.filter(sigla=ORGANO_PRINCIPAL, es_demostracion=True).exists():
        return False
    if Organo.objects.exists() or Sesion.objects.exists() or Acuerdo.objects.exists():
        raise HayContenidoReal(
            "Este sitio ya tiene contenido propio: la demostración no se mezcla con él."
        )
    with correos.callados():
        _cargar(Reloj(ahora or timezone.now()), avisar)
    return True


@transaction.atomic
def _cargar(reloj: Reloj, avisar: Callable[[str], None]) -> None:
    preparar_sitio()
    quienes = personas.crear()
    avisar("Órganos, instituciones y compromisos")
    contactos.cargar()
    registros.cargar(reloj)
    reales.cargar(reloj, quienes)
    compromisos.cargar_demo(reloj, quienes)

    avisar("Sesiones, actas y acuerdos")
    textos = sorted(leer_carpeta("sesiones"), key=lambda t: t["publicada_dia"])
    hechos: dict[str, Acuerdo] = {}
    por_clave = {texto["clave"]: sesiones.cargar(texto, reloj, quienes, hechos) for texto in textos}
    adoptados = [
        acuerdo
        for texto in textos
        for punto in texto["puntos"]
        for acuerdo in punto.get("acuerdos") or []
    ]

    avisar("Acciones, actividades y noticias")
    paginas = listas.cargar(reloj, quienes, por_clave, hechos)
    avisar("Seguimiento de los acuerdos")
    contexto = seguimiento.Contexto(reloj, quienes, hechos, por_clave | paginas)
    seguimiento.dar_seguimiento(adoptados, contexto)
    inicio.cargar(quienes)
    avisar("Lo que espera en la administración")
    pendientes.cargar(reloj, quienes, paginas | por_clave | hechos)
