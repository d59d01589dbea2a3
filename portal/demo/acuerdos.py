"""Agreements of the demonstration: drafted with the act, followed up afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from paginas.models import Sesion
from paginas.revision import borrador
from portal.demo.personas import Personas
from portal.demo.publicar import corregir
from portal.demo.registros import etiquetas
from portal.demo.reloj import Reloj
from snippets.models import (
    Acuerdo,
    Avance,
    Departamento,
    Hito,
    Institucion,
    Municipio,
    ResponsableAcuerdo,
)


def crear_borrador(
    datos: dict[str, Any], sesion: Sesion, reloj: Reloj, personas: Personas, cuando: datetime
) -> Acuerdo:
    """The agreement as the act adopts it: pending, without progress."""
    acuerdo = Acuerdo(
        organo=sesion.organo,
        titulo=datos["titulo"],
        texto=datos["texto"],
        numero_oficial=datos.get("numero_oficial") or "",
        fecha_adopcion=sesion.fecha,
        plazo=reloj.dia(datos["plazo_dia"]),
        hito=Hito.objects.filter(codigo=datos["hito"]).first() if datos["hito"] else None,
        poblacion=datos.get("poblacion") or [],
    )
    acuerdo.responsables = [
        ResponsableAcuerdo(institucion=Institucion.objects.get(sigla=sigla), sort_order=orden)
        for orden, sigla in enumerate(datos["responsables"])
    ]
    acuerdo.departamentos = list(
        Departamento.objects.filter(codigo__in=datos.get("departamentos") or [])
    )
    acuerdo.municipios = list(Municipio.objects.filter(codigo__in=datos.get("municipios") or []))
    acuerdo.live = False
    acuerdo.full_clean()
    acuerdo.save()
    acuerdo.etiquetas.set(etiquetas(datos.get("etiquetas") or []))
    acuerdo.save()
    borrador.guardar(objeto=acuerdo, persona=personas.editor, ahora=cuando)
    return acuerdo


def dar_seguimiento(
    textos: list[dict[str, Any]],
    acuerdos: dict[str, Acuerdo],
    reloj: Reloj,
    personas: Personas,
) -> None:
    """Publish the progress and the state each agreement has today, as a correction."""
    for datos in textos:
        acuerdo = Acuerdo.objects.get(pk=acuerdos[datos["clave"]].pk)
        if not acuerdo.live or (datos["estado"] == "pendiente" and not datos.get("avances")):
            continue
        cuando = _aplicar(acuerdo, datos, acuerdos, reloj)
        corregir(
            objeto=acuerdo, autora=personas.editora, revisora=personas.moderadora, cuando=cuando
        )


def _aplicar(
    acuerdo: Acuerdo, datos: dict[str, Any], acuerdos: dict[str, Acuerdo], reloj: Reloj
) -> datetime:
    """Change ``acuerdo`` in memory; returns the moment of the correction."""
    avances = datos.get("avances") or []
    acuerdo.estado = datos["estado"]
    if datos.get("sustituido_por"):
        acuerdo.sustituido_por = acuerdos[datos["sustituido_por"]]
    acuerdo.avances = [
        Avance(
            fecha=reloj.dia(avance["dia"]),
            institucion=Institucion.objects.filter(sigla=avance.get("institucion")).first(),
            texto=avance["texto"],
            fuente=avance.get("fuente") or "",
            sort_order=orden,
        )
        for orden, avance in enumerate(avances)
    ]
    publicado = (acuerdo.last_published_at - reloj.ahora).days
    ultimo = max([avance["dia"] for avance in avances], default=publicado)
    return reloj.momento(min(0, max(ultimo + 4, publicado + 4)), 15)
