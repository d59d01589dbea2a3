from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from busqueda.indice import reconstruir
from busqueda.progreso import en_pantalla


class Command(BaseCommand):
    help = "Rehace el índice de búsqueda a partir de lo publicado, sin dejar de contestar."

    def handle(self, *args: Any, **opciones: Any) -> None:
        with en_pantalla() as progreso:
            total = reconstruir(progreso)
        self.stdout.write(f"Índice rehecho: {total} entradas.")
