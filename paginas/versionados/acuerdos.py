"""An agreement with its follow-up, reviewed with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from paginas.bitacora.contenido import identidad
from paginas.hilo.adopcion import adopciones, numero_del_punto
from paginas.versionados.base import VersionadoPorCampos
from paginas.versionados.referencias import referencias
from snippets.models import Acuerdo


class AcuerdoVersionado(VersionadoPorCampos):
    modelo = Acuerdo
    tipo = "acuerdo"
    esquema = 2  # re-schedulings; means of verification and percentage of each progress
    propios = (
        "organo",
        "numero_oficial",
        "titulo",
        "texto",
        "estado",
        "sustituido_por",
        "fecha_adopcion",
        "plazo",
        "hito",
        "departamentos",
        "municipios",
        "poblacion",
        "acta_no_publicada_aqui",
        "acta_citada",
        "fuente",
        "fuente_url",
    )
    filas = {
        "responsables": ("institucion",),
        "reprogramaciones": ("plazo_nuevo", "fecha", "motivo", "acto", "acto_citado"),
        "avances": (
            "fecha",
            "institucion",
            "texto",
            "porcentaje",
            "evidencia_pagina",
            "evidencia_documento",
            "evidencia_url",
            "evidencia_fuente",
            "fuente",
            "fuente_url",
        ),
    }

    def codigo(self, objeto: Acuerdo) -> str:
        return objeto.codigo or ""

    def rotulo(self, objeto: Acuerdo) -> str:
        return objeto.titulo

    def dia(self, objeto: Acuerdo) -> date | None:
        return objeto.fecha_adopcion

    def calculados(self, objeto: Acuerdo, dia: date | None) -> dict[str, Any]:
        return {
            "etiquetas": referencias(objeto.etiquetas.all()),
            "contexto": _adopcion(objeto),
        }


def _adopcion(acuerdo: Acuerdo) -> dict[str, Any]:
    """The public act that adopted it: the act's own content, so only context here."""
    enlace = adopciones([acuerdo]).get(acuerdo.pk)
    if enlace is None:
        return {}
    sesion = enlace.punto.sesion
    return {
        "adopcion": {
            "clave": identidad(sesion)[0],
            "cita": sesion.cita,
            "punto": numero_del_punto(enlace),
            "ancla": enlace.punto.ancla,
        }
    }


VERSIONADOS = (AcuerdoVersionado,)
