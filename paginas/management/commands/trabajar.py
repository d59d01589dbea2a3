from __future__ import annotations

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections

from paginas.revision.trabajos import una_pasada

PAUSA = 30.0  # seconds


class Command(BaseCommand):
    help = "Hace el trabajo de fondo: publica lo programado, recuerda y lee los archivos."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--una-vez", action="store_true", help="Una sola pasada, y termina.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["una_vez"]:
            if fallidos := self._pasar():
                raise CommandError(f"{fallidos} trabajos fallaron; se intentan otra vez.")
            return
        parar = threading.Event()
        for senal in (signal.SIGTERM, signal.SIGINT):
            signal.signal(senal, lambda *_: parar.set())
        while not parar.is_set():
            self._pasar()
            close_old_connections()
            parar.wait(PAUSA)

    def _pasar(self) -> int:
        fallidos = una_pasada()
        for titulo, motivo in fallidos:
            self.stderr.write(f"NO se pudo: {titulo}: {motivo}")
        return len(fallidos)
