from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from busqueda.errores import MotorNoConfigurado
from busqueda.evaluacion import evaluar
from busqueda.motores import motor_de


class Command(BaseCommand):
    help = "Mide la relevancia con preguntas juzgadas, en un índice propio y pasajero."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--corpus", type=Path, required=True, help="id, title, text (JSONL)")
        parser.add_argument("--consultas", type=Path, required=True, help="qid, query, pid (TSV)")
        parser.add_argument("--motor", choices=("sqlite", "postgres", "elasticsearch"))
        parser.add_argument("--json", action="store_true", help="Solo JSON en la salida")

    def handle(self, *args: Any, **opciones: Any) -> None:
        try:
            motor = opciones["motor"] or motor_de(connection.alias).nombre
            medidas = evaluar(
                opciones["corpus"], opciones["consultas"], motor, self.stderr.write
            ).medidas()
        except MotorNoConfigurado as error:
            raise CommandError(str(error), returncode=2) from error
        except OSError as error:
            raise CommandError(f"No se puede leer: {error}", returncode=1) from error
        if opciones["json"]:
            self.stdout.write(json.dumps(medidas, ensure_ascii=False))
            return
        for nombre, valor in medidas.items():
            self.stdout.write(f"{nombre:>16}  {valor}")
