"""Agreements of the demonstration, drafted with the act that adopts them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from paginas.models import Sesion
from paginas.revision import borrador
from portal.demo.personas import Personas
from portal.demo.registros import etiquetas
from portal.demo.reloj import Reloj
from snippets.models import (
    Acuerdo,
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
