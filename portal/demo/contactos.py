"""The one contact that the demonstration publishes."""

from __future__ import annotations

from paginas.models import ContactoPermitido


def cargar() -> None:
    """Allow the address where readers ask for corrections; example.org is nobody's."""
    ContactoPermitido.objects.create(
        clase=ContactoPermitido.Clase.CORREO,
        valor="correcciones@example.org",
        institucion="Sitio de demostración",
        motivo="Dirección de ejemplo para pedir correcciones.",
    )
