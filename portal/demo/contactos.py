"""The one contact that the demonstration publishes."""

from __future__ import annotations

from django.db import transaction

from paginas.models import ContactoPermitido
from paginas.privacidad.contactos import asentar_cambio
from portal.demo.personas import Personas


@transaction.atomic
def cargar(personas: Personas) -> None:
    """Allow the address where readers ask for corrections; example.org is nobody's."""
    contacto = ContactoPermitido.objects.create(
        clase=ContactoPermitido.Clase.CORREO,
        valor="correcciones@example.org",
        institucion="Sitio de demostración",
        motivo="Dirección de ejemplo para pedir correcciones.",
    )
    asentar_cambio(contacto, personas.moderadora)
