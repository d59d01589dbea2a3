from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page, Site

from paginas.secciones import instalar_mesa


class Command(BaseCommand):
    help = "Instala la revisión (grupos, tarea, flujo) y crea las secciones que falten."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--madre",
            type=int,
            help="Id de la página bajo la que van las secciones; si no, la portada del sitio.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["madre"]:
            madre = Page.objects.filter(pk=options["madre"]).first()
        else:
            sitio = Site.objects.filter(is_default_site=True).first()
            madre = sitio.root_page if sitio else None
        if madre is None:
            raise CommandError("No existe esa página: indique --madre con el id de otra.")
        creadas = instalar_mesa(madre.specific)
        for seccion in creadas:
            self.stdout.write(f"Sección creada: {seccion.title} ({seccion.url})")
        self.stdout.write("La revisión está instalada." if not creadas else "Listo.")
