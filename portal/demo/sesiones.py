"""Sessions, their acts and the agreements they adopted, with what came after."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.html import escape
from wagtail.blocks import StreamValue
from wagtail.rich_text import RichText

from paginas.bloques import CuerpoBlock, ParrafosBlock
from paginas.estados import EstadoActa
from paginas.models import (
    AcuerdoAdoptado,
    Asistencia,
    IndiceSesiones,
    PuntoAgenda,
    Sesion,
)
from paginas.revision import borrador
from portal.demo.acuerdos import crear_borrador
from portal.demo.documentos import acta_firmada, version_publica
from portal.demo.personas import Personas
from portal.demo.publicar import REDACCION, corregir, publicar
from portal.demo.reloj import Reloj, hora
from snippets.models import Acuerdo, Institucion, Organo

DIAS_DE_CONVOCATORIA = 12


def flujo(textos: list[str], bloque: type[ParrafosBlock] = ParrafosBlock) -> StreamValue:
    """Paragraphs as blocks."""
    return StreamValue(
        bloque(), [("parrafo", RichText(f"<p>{escape(texto.strip())}</p>")) for texto in textos]
    )


def cuerpo(textos: list[str]) -> StreamValue:
    return flujo(textos, CuerpoBlock)


def cargar(
    datos: dict[str, Any],
    reloj: Reloj,
    personas: Personas,
    acuerdos: dict[str, Acuerdo],
) -> Sesion:
    """One session: its call first, and later the same page with its act.

    ``acuerdos`` is filled with the agreements it adopts, by their key in the texts.
    """
    sesion = _convocatoria(datos, reloj)
    cuando = min(
        reloj.momento(datos["dia"] - DIAS_DE_CONVOCATORIA), reloj.momento(datos["publicada_dia"])
    )
    borrador.crear_pagina(
        pagina=sesion,
        madre=IndiceSesiones.objects.get(),
        persona=personas.editora,
        ahora=cuando - REDACCION,
    )
    sesion = publicar(
        objeto=sesion, autora=personas.editora, revisora=personas.moderadora, cuando=cuando
    )
    if datos["estado"] == "convocada":
        return sesion
    _acta(sesion, datos, reloj, personas, acuerdos)
    return corregir(
        objeto=sesion,
        autora=personas.editor,
        revisora=personas.moderador,
        cuando=reloj.momento(datos["publicada_dia"], 11),
    )


def _convocatoria(datos: dict[str, Any], reloj: Reloj) -> Sesion:
    fecha = reloj.dia(datos["dia"])
    organo = Organo.objects.get(sigla=datos["organo"])
    falta = datos["no_consta"]
    return Sesion(
        title=titulo(datos["tipo"], fecha, organo.sigla),
        slug=f"{organo.sigla.lower()}-{fecha.isoformat()}",
        organo=organo,
        tipo=datos["tipo"],
        estado="convocada",
        fecha=fecha,
        hora_inicio=None if "horario" in falta else hora(datos["hora_inicio"]),
        modalidad=datos["modalidad"] or "",
        lugar=datos["lugar"] or "",
        convocatoria=flujo([datos["convocatoria"]] if datos["convocatoria"] else []),
        resumen=datos["resumen"] if datos["estado"] == "convocada" else "",
        no_consta=[f for f in falta if f in ("horario", "lugar")],
        fuente="Contenido de demostración escrito para este portal.",
    )


def titulo(tipo: str, fecha: date, sigla: str) -> str:
    return f"Sesión {tipo} de {sigla} del {fecha.isoformat()}"


def _acta(
    sesion: Sesion,
    datos: dict[str, Any],
    reloj: Reloj,
    personas: Personas,
    acuerdos: dict[str, Acuerdo],
) -> None:
    """Complete ``sesion`` in memory with what happened."""
    sesion.estado = datos["estado"]
    sesion.estado_acta = datos["estado_acta"]
    sesion.resumen = datos["resumen"]
    sesion.no_consta = datos["no_consta"]
    sesion.hora_fin = hora(datos["hora_fin"])
    if datos["acta"]:
        sesion.acta_numero = datos["acta"]["numero"]
        sesion.acta_anio = sesion.fecha.year
    sesion.asistencias = [
        Asistencia(
            institucion=Institucion.objects.get(sigla=fila["institucion"]),
            calidad=fila["calidad"],
            presencia=fila["presente"],
            sort_order=orden,
        )
        for orden, fila in enumerate(datos["asistencia"])
    ]
    antes = reloj.momento(datos["publicada_dia"] - 2)
    sesion.puntos = [
        _punto(orden, punto, sesion, reloj, personas, antes, acuerdos)
        for orden, punto in enumerate(datos["puntos"])
    ]
    # One signed act has no document yet: the page says so.
    if sesion.estado_acta == EstadoActa.FIRMADA and not datos.get("sin_documento"):
        sesion.documento_oficial = acta_firmada(sesion, personas.editor)
        if sesion.puntos_reservados:
            sesion.documento_version_publica = version_publica(sesion, personas.editor)


def _punto(
    orden: int,
    datos: dict[str, Any],
    sesion: Sesion,
    reloj: Reloj,
    personas: Personas,
    cuando: datetime,
    acuerdos: dict[str, Acuerdo],
) -> PuntoAgenda:
    punto = PuntoAgenda(
        titulo=datos["titulo"], discusion=flujo(datos["discusion"]), sort_order=orden
    )
    if reserva := datos.get("reserva"):
        punto.reservado = True
        punto.reserva_base_legal = reserva["base_legal"]
        punto.reserva_autoridad = reserva["autoridad"]
        punto.reserva_hasta = reloj.dia(reserva["hasta_dia"])
    adoptados = []
    for posicion, texto in enumerate(datos.get("acuerdos") or []):
        acuerdo = crear_borrador(texto, sesion, reloj, personas, cuando)
        acuerdos[texto["clave"]] = acuerdo
        adoptados.append(AcuerdoAdoptado(acuerdo=acuerdo, sort_order=posicion))
    punto.acuerdos = adoptados
    return punto
