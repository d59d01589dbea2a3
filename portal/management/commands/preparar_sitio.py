from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from portal.sitio import preparar_sitio


class Command(BaseCommand):
    help = "Crea la portada, las secciones y la revisión; repetido, no cambia nada."

    def handle(self, *args: Any, **options: Any) -> None:
        hecho = preparar_sitio()
        self.stdout.write(f"Creado: {', '.join(hecho)}." if hecho else "El sitio ya estaba listo.")
