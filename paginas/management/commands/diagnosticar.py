from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from paginas.diagnostico.registro import diagnosticar


class Command(BaseCommand):
    help = "Comprueba la instalación, una cosa por línea; termina en 1 si algo no está bien."
    requires_system_checks: list[str] = []  # the first line of its table

    def handle(self, *args: Any, **options: Any) -> None:
        mal = 0
        for resultado in diagnosticar():
            mal += not resultado.bien
            palabra = "bien" if resultado.bien else "MAL"
            self.stdout.write(f"{resultado.nombre:<30} {palabra:<5} {resultado.detalle}")
        if mal:
            raise CommandError(f"Cosas que atender: {mal}.", returncode=1)
