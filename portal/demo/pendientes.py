"""One item in each state of review, waiting in the admin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from wagtail.models import Page

from paginas.models import IndiceActividades, IndiceNoticias
from paginas.revision import borrador, decision
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.envio import enviar
from portal.demo.archivos import leer
from portal.demo.listas import actividad, noticia
from portal.demo.personas import Personas
from portal.demo.publicar import ESPERA, REDACCION, publicar
from portal.demo.reloj import Reloj

NOMBRES_DE_CAMPOS = {"entradilla": "resumen"}


def cargar(reloj: Reloj, personas: Personas, publicados: dict[str, models.Model]) -> None:
    """``publicados``: what is published already, by the keys of the texts."""
    for datos in leer("pendientes.yaml"):
        if datos["situacion"] == "correccion_pendiente":
            _corregir(datos, reloj, personas, publicados[datos["de"]])
            continue
        pagina = _escribir(datos, reloj, personas, publicados)
        SITUACIONES[datos["situacion"]](pagina, datos, reloj, personas)


def _escribir(
    datos: dict[str, Any], reloj: Reloj, personas: Personas, publicados: dict[str, Any]
) -> Page:
    if datos["tipo"] == "actividad":
        pagina, madre = actividad(datos, reloj), IndiceActividades.objects.get()
    else:
        pagina, madre = noticia(datos, reloj, publicados), IndiceNoticias.objects.get()
    if "publicar_dia" in datos:
        pagina.go_live_at = reloj.momento_futuro(datos["publicar_dia"])
    borrador.crear_pagina(
        pagina=pagina, madre=madre, persona=personas.editora, ahora=reloj.ahora - REDACCION
    )
    return pagina


def _nada(pagina: Page, datos: dict[str, Any], reloj: Reloj, personas: Personas) -> None:
    """A draft stays a draft."""


def _enviar(pagina: Page, datos: dict[str, Any], reloj: Reloj, personas: Personas) -> None:
    enviar(objeto=pagina, persona=personas.editora, ahora=reloj.ahora - ESPERA)


def _devolver(pagina: Page, datos: dict[str, Any], reloj: Reloj, personas: Personas) -> None:
    estado = enviar(objeto=pagina, persona=personas.editora, ahora=reloj.ahora - ESPERA)
    decision.devolver(
        estado=tarea_en_curso(estado),
        persona=personas.moderadora,
        motivo=datos["motivo"],
        ahora=reloj.ahora - ESPERA / 2,
    )


def _programar(pagina: Page, datos: dict[str, Any], reloj: Reloj, personas: Personas) -> None:
    publicar(
        objeto=pagina, autora=personas.editora, revisora=personas.moderadora, cuando=reloj.ahora
    )


SITUACIONES: dict[str, Callable[[Page, dict[str, Any], Reloj, Personas], None]] = {
    "borrador": _nada,
    "en_revision_con_dpi": _enviar,
    "en_revision": _enviar,
    "devuelta": _devolver,
    "programada": _programar,
}


def _corregir(
    datos: dict[str, Any], reloj: Reloj, personas: Personas, publicado: models.Model
) -> None:
    """A draft over what is published; an agreement's is sent to review as well."""
    objeto = type(publicado).objects.get(pk=publicado.pk)
    for campo, valor in datos["cambio"].items():
        setattr(objeto, NOMBRES_DE_CAMPOS.get(campo, campo), valor)
    borrador.guardar(objeto=objeto, persona=personas.editora, ahora=reloj.ahora)
    if datos["tipo"] == "acuerdo":
        enviar(objeto=objeto, persona=personas.editora, ahora=reloj.ahora)
