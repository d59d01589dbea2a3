from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from busqueda.consulta import Peticion, Respuesta, buscar
from busqueda.errores import ErrorDeBusqueda
from busqueda.parametros import limpia
from busqueda.registro import PARAMETRO_TIPO


class Command(BaseCommand):
    help = "Pregunta a la búsqueda pública y muestra lo que contesta."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("texto")
        parser.add_argument("--tipo", action="append", default=[], help="Se puede repetir")
        parser.add_argument("--limite", type=int, default=10)
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **opciones: Any) -> None:
        filtros = {PARAMETRO_TIPO: tuple(opciones["tipo"])} if opciones["tipo"] else {}
        limite = max(1, min(opciones["limite"], 100))
        peticion = Peticion(q=limpia(opciones["texto"]), filtros=filtros, por_pagina=limite)
        try:
            respuesta = buscar(peticion)
        except ErrorDeBusqueda as error:
            raise CommandError(f"La búsqueda no está disponible: {error}") from error
        if opciones["json"]:
            self.stdout.write(en_json(respuesta))
            return
        mas = "" if respuesta.total_exacto else "más de "
        self.stdout.write(
            f"{mas}{respuesta.total} resultados ({respuesta.motor}, {respuesta.tiempo_ms} ms)"
        )
        for resultado in respuesta.resultados:
            self.stdout.write(f"\n{resultado.titulo}  [{resultado.clave}]\n{resultado.url}")
            for pasaje in resultado.fragmentos:
                self.stdout.write(f"  «{pasaje.texto}» {pasaje.cita}")


def en_json(respuesta: Respuesta) -> str:
    """The answer as data: dates in ISO, without HTML, facets by parameter."""
    datos = asdict(respuesta)
    datos["orden"] = respuesta.orden.value
    datos["facetas"] = {faceta["parametro"]: faceta["valores"] for faceta in datos["facetas"]}
    for resultado in datos["resultados"]:
        del resultado["titulo_html"]
        for pasaje in resultado["fragmentos"]:
            del pasaje["html"]
    return json.dumps(datos, ensure_ascii=False, default=str)
