from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from portal.demo.cargador import HayContenidoReal, cargar


class Command(BaseCommand):
    help = "Carga el contenido de demostración; repetido, no cambia nada."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            nuevo = cargar(avisar=lambda paso: self.stdout.write(f"  {paso}…"))
        except (ImproperlyConfigured, HayContenidoReal) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            "Demostración cargada." if nuevo else "La demostración ya estaba cargada."
        )
