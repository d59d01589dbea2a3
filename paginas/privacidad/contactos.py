"""Contacts of institutions: how they are written down, and the list the detector takes."""

from __future__ import annotations

import re

from paginas.privacidad.detector import detectar
from paginas.privacidad.permitidos import Permitidos

DOMINIO = re.compile(r"(?:[a-z0-9][a-z0-9-]{0,62}\.)+[a-z]{2,24}")
COMPARTIDOS = frozenset(f"{ambito}.gt" for ambito in ("gob", "org", "edu", "com", "net", "mil"))
# Anybody may have an address there: allowing one of these would open the gate.
PERSONALES = frozenset(
    """
    gmail.com hotmail.com hotmail.es outlook.com outlook.es yahoo.com yahoo.es icloud.com
    live.com msn.com proton.me protonmail.com aol.com gmx.com
    """.split()  # noqa: SIM905
)


def valor_limpio(clase: str, valor: str) -> str:
    """``valor`` as the detector compares it.

    Raises ``ValueError`` with a sentence for the person who wrote it.
    """
    valor = valor.strip()
    if clase == "dominio":
        dominio = valor.lower().lstrip("@").rstrip(".")
        if not DOMINIO.fullmatch(dominio):
            raise ValueError("Escriba un dominio completo, como «institucion.gob.gt».")
        if dominio in PERSONALES:
            raise ValueError("En ese dominio cualquiera tiene un correo: escriba el correo entero.")
        if dominio in COMPARTIDOS:
            raise ValueError("Ese dominio es de muchas instituciones: escriba el de una.")
        return dominio
    hallados = [h for h in detectar(f"teléfono {valor}") if h.clase == clase]
    if len(hallados) != 1 or hallados[0].texto != valor:
        raise ValueError(
            "Escriba ocho cifras, como «2422-1000»."
            if clase == "telefono"
            else "Escriba un correo completo."
        )
    return hallados[0].valor


def permitidos() -> Permitidos:
    """The list as it is now (one query)."""
    from paginas.models import ContactoPermitido

    por_clase: dict[str, set[str]] = {}
    for clase, valor in ContactoPermitido.objects.values_list("clase", "valor"):
        por_clase.setdefault(clase, set()).add(valor)
    return Permitidos(
        correos=frozenset(por_clase.get("correo", ())),
        dominios=frozenset(por_clase.get("dominio", ())),
        telefonos=frozenset(por_clase.get("telefono", ())),
    )
