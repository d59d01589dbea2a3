"""Plans, commitments and milestones: the real ones word for word, the invented one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models

from paginas.revision import borrador
from portal.demo.archivos import leer
from portal.demo.personas import Personas
from portal.demo.publicar import REDACCION, publicar
from portal.demo.reloj import Reloj
from snippets.models import (
    Compromiso,
    DeclaracionHito,
    EvaluacionIndependiente,
    Hito,
    Institucion,
    NotaDeCambio,
    PlanAccion,
)

NOTAS_SOBRE_LA_FUENTE = (
    "La nota 3 dice que se incluyeron fechas de inicio y término de los hitos; la tabla "
    "muestra «--».",
    "Las dos columnas de fecha de los hitos se titulan «Fecha de inicio».",
    "«CONAMIGUA.,» lleva punto y coma seguidos, así en el original.",
    "Los datos personales de contacto de la ficha original se omitieron a propósito.",
)


def cargar_reales(personas: Personas, cuando: datetime) -> None:
    """The national plan and commitment 8, verbatim; their dates stay fixed."""
    plan = _plan(leer("reales/plan.yaml"), personas, cuando, es_demostracion=False)
    datos = leer("reales/compromiso-8.yaml")
    actores = ["CEIDEPAZ", "DIALOGOS"]
    _compromiso(
        plan, datos, actores, personas, cuando, notas_fuente="\n".join(NOTAS_SOBRE_LA_FUENTE)
    )


def cargar_demo(reloj: Reloj, personas: Personas) -> None:
    datos = leer("compromiso_demo.yaml")
    cuando = reloj.momento(-725)
    plan = _plan(datos["plan"], personas, cuando, es_demostracion=True)
    datos["compromiso"]["hitos"] = datos["hitos"]
    actores = datos["compromiso"]["otros_actores"]
    _compromiso(plan, datos["compromiso"], actores, personas, cuando)


def _plan(
    datos: dict[str, Any], personas: Personas, cuando: datetime, *, es_demostracion: bool
) -> PlanAccion:
    plan = PlanAccion(
        codigo=datos["codigo"],
        nombre=datos["nombre"],
        descripcion=datos.get("descripcion", ""),
        fuente=datos.get("fuente", ""),
        es_demostracion=es_demostracion,
    )
    return _publicar(plan, personas, cuando)


def _compromiso(
    plan: PlanAccion,
    datos: dict[str, Any],
    actores: list[str],
    personas: Personas,
    cuando: datetime,
    notas_fuente: str = "",
) -> None:
    compromiso = Compromiso(
        plan=plan,
        numero=datos["numero"],
        titulo=datos["titulo"].strip(),
        problematica=datos["problematica"],
        descripcion=datos["descripcion"],
        contribucion=datos["contribucion"],
        relevancia=datos["relevancia"],
        observaciones=datos.get("observaciones", ""),
        responsable=Institucion.objects.get(sigla=datos["institucion_responsable"]),
        ods=[str(ods) for ods in datos["ods"]],
        inicio=_fecha(datos.get("fecha_inicio")),
        termino=_fecha(datos.get("fecha_termino")),
        fuente=datos.get("fuente", ""),
        notas_fuente=notas_fuente,
    )
    compromiso.otros_actores = list(Institucion.objects.filter(sigla__in=actores))
    compromiso.notas_de_cambio = [
        NotaDeCambio(texto=texto, sort_order=orden)
        for orden, texto in enumerate(datos.get("notas_de_cambio", []))
    ]
    compromiso.evaluaciones = [
        EvaluacionIndependiente(sort_order=orden, **evaluacion)
        for orden, evaluacion in enumerate(datos.get("evaluaciones", []))
    ]
    compromiso = _publicar(compromiso, personas, cuando)
    for hito in datos["hitos"]:
        nuevo = Hito(
            compromiso=compromiso,
            codigo=hito["codigo"],
            numero_visible=hito["numero_visible"],
            texto=hito["texto"],
            entidad_responsable=hito.get("entidad_responsable", ""),
            resultados_esperados=hito.get("resultados_esperados", ""),
        )
        nuevo.declaraciones = [DeclaracionHito(**dicho) for dicho in hito.get("declaraciones", [])]
        _publicar(nuevo, personas, cuando)


def _publicar(registro: models.Model, personas: Personas, cuando: datetime) -> Any:
    borrador.crear_registro(registro=registro, persona=personas.editora, ahora=cuando - REDACCION)
    return publicar(
        objeto=registro, autora=personas.editora, revisora=personas.moderadora, cuando=cuando
    )


def _fecha(texto: str | None) -> date | None:
    return date.fromisoformat(texto) if texto else None
