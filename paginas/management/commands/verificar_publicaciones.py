from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from paginas.bitacora.manifiesto import ManifiestoIlegible
from paginas.bitacora.verificacion.informe import Informe, verificar


class Command(BaseCommand):
    help = "Verifica la bitácora pública, sus versiones y lo publicado; termina en 1 si algo falla."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="El informe como JSON.")
        parser.add_argument(
            "--manifiesto",
            type=Path,
            metavar="ARCHIVO",
            help="Compara también con un manifiesto descargado antes.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            informe = verificar(contra=options["manifiesto"])
        except ManifiestoIlegible as error:
            raise CommandError(str(error), returncode=2) from error
        if options["json"]:
            self.stdout.write(json.dumps(informe.como_datos(), ensure_ascii=False, indent=2))
        else:
            self._contar(informe)
        if not informe.bien:
            primero = informe.primero
            assert primero is not None
            raise CommandError(primero.mensaje, returncode=1)

    def _contar(self, informe: Informe) -> None:
        cabeza = informe.cabeza
        self.stdout.write(f"Asientos: {informe.asientos}. Cabeza: {cabeza.texto}.")
        if informe.bien:
            self.stdout.write("Todo concuerda.")
            return
        for hallazgo in informe.hallazgos:
            self.stderr.write(hallazgo.mensaje)
        self.stderr.write(f"Fallos: {informe.total}. El primero:")
