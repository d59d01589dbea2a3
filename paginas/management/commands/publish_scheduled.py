from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from paginas.revision import ajenos
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
        if not options["dryrun"]:
            informe.fallidos += ajenos.al_dia(ahora=timezone.now())
        caducado = retirar_lo_caducado(simular=options["dryrun"])
        for titulo in caducado.retirados:
            self.stdout.write(f"Retirado por su fecha: {titulo}")
        for titulo, motivo in informe.fallidos:
            self.stderr.write(f"NO publicado: {titulo}: {motivo}")
        for titulo, motivo in caducado.fallidos:
            self.stderr.write(f"NO retirado: {titulo}: {motivo}")
        if pendientes := [*informe.fallidos, *caducado.fallidos]:
            raise CommandError(
                f"{len(pendientes)} no se publicaron o no se retiraron; siguen en cola."
            )
