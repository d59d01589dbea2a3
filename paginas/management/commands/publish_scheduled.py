from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.management.commands.publish_scheduled import Command as DeWagtail

from paginas.revision.programacion import publicar_lo_que_toca
from paginas.solicitudes.caducidad import retirar_lo_caducado


class Command(BaseCommand):
    help = "Publica lo programado, paquete por paquete, y retira lo que caducó."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dryrun", action="store_true", help="No cambia nada: solo lo dice.")

    def handle(self, *args: Any, **options: Any) -> None:
        informe = publicar_lo_que_toca(simular=options["dryrun"])
        for titulo in informe.publicados:
            self.stdout.write(f"Publicado: {titulo}")
        for titulo, motivo in informe.fallidos:
            self.stderr.write(f"NO publicado: {titulo}: {motivo}")
        for titulo in retirar_lo_caducado(simular=options["dryrun"]):
            self.stdout.write(f"Retirado por su fecha: {titulo}")
        if not options["dryrun"]:
            # What is not the module's, as Wagtail does it.
            DeWagtail(stdout=self.stdout, stderr=self.stderr).handle(dryrun=False)
        if informe.fallidos:
            raise CommandError(
                f"{len(informe.fallidos)} paquetes no se publicaron; siguen en cola."
            )
