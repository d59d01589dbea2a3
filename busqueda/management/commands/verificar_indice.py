from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from busqueda.indice import diferencias


class Command(BaseCommand):
    help = "Compara el índice de búsqueda con lo publicado; termina en 1 si algo difiere."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **opciones: Any) -> None:
        halladas = diferencias()
        datos = asdict(halladas)
        if opciones["json"]:
            self.stdout.write(json.dumps(datos, ensure_ascii=False))
        else:
            for nombre in ("faltan", "sobran", "distintas"):
                self.stdout.write(f"{nombre}: {', '.join(datos[nombre]) or 'ninguna'}")
            if not halladas.motor_integro:
                self.stdout.write("El índice del motor no concuerda con las entradas.")
            if halladas:
                self.stdout.write("Para arreglarlo: manage.py reindexar")
        if halladas:
            raise SystemExit(1)
