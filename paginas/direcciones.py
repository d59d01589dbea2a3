"""First segments that views above Wagtail's own take (contrato, «Addresses»).

A page of the root with one of these slugs would never be reached.
"""

from __future__ import annotations

RESERVADAS_EN_LA_RAIZ = frozenset(
    {
        "acuerdos",
        "admin",
        "api",
        "buscar",
        "cambios",
        "compromisos",
        "datos",
        "documents",
        "ficheros",
        "instituciones",
        "organos",
        "recorrido",
        "rendicion-de-cuentas",
        "salud",
        "static",
        "territorio",
        "verificacion",
        "versiones",
    }
)
RESERVADAS_EN_LAS_SECCIONES = frozenset({"feed", "calendario"})
