"""What happened to the agreements of the demonstration after their adoption."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wagtail.models import Page

from portal.demo import documentos
from portal.demo.archivos import leer
from portal.demo.personas import Personas
from portal.demo.publicar import corregir
from portal.demo.reloj import Reloj
from snippets.models import Acuerdo, Avance, Institucion, Reprogramacion

MARGEN = 4  # days from what happened to its publication


@dataclass(frozen=True, slots=True)
class Contexto:
    """``paginas``: sessions, actions and the rest, by the keys of the texts."""

    reloj: Reloj
    personas: Personas
    acuerdos: dict[str, Acuerdo]
    paginas: dict[str, Any]


def dar_seguimiento(textos: list[dict[str, Any]], contexto: Contexto) -> None:
    """Publish the progress and the state each agreement has today, as a correction."""
    pruebas = leer("seguimiento.yaml")
    for datos in textos:
        extra = pruebas.get(datos["clave"], {})
        acuerdo = Acuerdo.objects.get(pk=contexto.acuerdos[datos["clave"]].pk)
        nada = datos["estado"] == "pendiente" and not datos.get("avances") and not extra
        if not acuerdo.live or nada:
            continue
        cuando = _aplicar(acuerdo, datos, extra, contexto)
        quienes = contexto.personas
        corregir(objeto=acuerdo, autora=quienes.editora, revisora=quienes.moderadora, cuando=cuando)


def _aplicar(
    acuerdo: Acuerdo, datos: dict[str, Any], extra: dict[str, Any], contexto: Contexto
) -> datetime:
    """Change ``acuerdo`` in memory; returns the moment of the correction."""
    reloj = contexto.reloj
    avances = datos.get("avances") or []
    acuerdo.estado = datos["estado"]
    if datos.get("sustituido_por"):
        acuerdo.sustituido_por = contexto.acuerdos[datos["sustituido_por"]]
    acuerdo.avances = [
        Avance(
            fecha=reloj.dia(avance["dia"]),
            institucion=Institucion.objects.filter(sigla=avance.get("institucion")).first(),
            texto=avance["texto"],
            fuente=avance.get("fuente") or "",
            sort_order=orden,
            **_prueba(extra.get("pruebas", {}).get(orden, {}), avance["texto"], contexto),
        )
        for orden, avance in enumerate(avances)
    ]
    acuerdo.reprogramaciones = [
        Reprogramacion(
            plazo_nuevo=reloj.dia(nueva["a_dia"]),
            fecha=contexto.paginas[nueva["acto"]].fecha,
            motivo=nueva["motivo"],
            acto=_base(contexto.paginas[nueva["acto"]]),
        )
        for nueva in extra.get("reprogramaciones", [])
    ]
    decididas = [(r.fecha - reloj.hoy).days for r in acuerdo.reprogramaciones.all()]
    publicado = (acuerdo.last_published_at - reloj.ahora).days
    ultimo = max([publicado, *(a["dia"] for a in avances), *decididas])
    return reloj.momento(min(0, ultimo + MARGEN), 15)


def _prueba(prueba: dict[str, Any], texto: str, contexto: Contexto) -> dict[str, Any]:
    """The fields of the means of verification."""
    campos: dict[str, Any] = {"porcentaje": prueba.get("porcentaje")}
    if clave := prueba.get("pagina"):
        campos["evidencia_pagina"] = _base(contexto.paginas[clave])
    if titulo := prueba.get("documento"):
        campos["evidencia_documento"] = documentos.nota(titulo, texto, contexto.personas.editora)
    if url := prueba.get("url"):
        campos |= {"evidencia_url": url, "evidencia_fuente": prueba["de"]}
    return campos


def _base(pagina: Page) -> Page:
    return Page.objects.get(pk=pagina.pk)
