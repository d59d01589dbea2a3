from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from busqueda.errores import MotorNoDisponible
from busqueda.motores.elastico import carga, salida


class Command(BaseCommand):
    help = "Envía a Elasticsearch los cambios pendientes; con --reconciliar, repara lo que difiera."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reconciliar", action="store_true", help="Compara clave por clave")

    def handle(self, *args: Any, **opciones: Any) -> None:
        try:
            enviados = salida.drenar()
            reparados = carga.reconciliar() if opciones["reconciliar"] else 0
        except MotorNoDisponible as error:
            raise CommandError(f"{error}. Lo pendiente se conserva.") from error
        self.stdout.write(f"Cambios enviados: {enviados}.")
        if opciones["reconciliar"]:
            self.stdout.write(f"Entradas reparadas: {reparados}.")
