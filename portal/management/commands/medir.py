from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from busqueda.errores import IndiceOcupado, MotorNoConfigurado
from busqueda.progreso import en_pantalla
from portal.medicion import motores, wagtail_simple


class Command(BaseCommand):
    help = "Mide la búsqueda de un motor y escribe una fila JSON por medida (la llama make bench)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--motor", required=True, choices=("sqlite", "postgres", "elasticsearch")
        )
        parser.add_argument("--documentos", type=int, nargs="+", default=[1_000, 10_000])
        parser.add_argument("--wagtail", type=int, help="mide además la de Wagtail con N entradas")

    def handle(self, *args: Any, **opciones: Any) -> None:
        motor = opciones["motor"]
        try:
            with en_pantalla() as avance:
                for fila in motores.medir(motor, opciones["documentos"], avance):
                    self._escribir(fila.como_dato())
                if opciones["wagtail"]:
                    for fila in wagtail_simple.medir(motor, opciones["wagtail"], avance):
                        self._escribir(fila.como_dato())
        except (MotorNoConfigurado, IndiceOcupado) as error:
            raise CommandError(str(error), returncode=2) from error

    def _escribir(self, dato: dict[str, object]) -> None:
        self.stdout.write(json.dumps(dato, ensure_ascii=False))
        self.stdout.flush()
