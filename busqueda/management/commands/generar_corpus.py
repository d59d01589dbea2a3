from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from busqueda.corpus import generar
from busqueda.errores import IndiceOcupado
from busqueda.progreso import en_pantalla


class Command(BaseCommand):
    help = "Escribe N entradas sintéticas en el índice, para medir su velocidad."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("n", type=int)
        parser.add_argument("--forzar", action="store_true", help="Aunque haya entradas del sitio")

    def handle(self, *args: Any, **opciones: Any) -> None:
        try:
            with en_pantalla() as progreso:
                hechas = generar(opciones["n"], forzar=opciones["forzar"], progreso=progreso)
        except IndiceOcupado as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{hechas} entradas sintéticas escritas.")
