"""Plans, commitments and milestones: the words of the official form."""

from __future__ import annotations

from typing import Any

from paginas.versionados.base import VersionadoPorCampos
from snippets.models import Compromiso, Hito, PlanAccion


class _PorCodigo(VersionadoPorCampos):
    def codigo(self, objeto: Any) -> str:
        return objeto.codigo

    def rotulo(self, objeto: Any) -> str:
        return str(objeto)


class PlanVersionado(_PorCodigo):
    modelo = PlanAccion
    tipo = "plan"
    propios = ("nombre", "codigo", "desde", "hasta", "descripcion", "fuente", "fuente_url")


class CompromisoVersionado(_PorCodigo):
    modelo = Compromiso
    tipo = "compromiso"
    esquema = 2  # independent assessments
    propios = (
        "plan",
        "numero",
        "titulo",
        "problematica",
        "descripcion",
        "contribucion",
        "relevancia",
        "responsable",
        "otros_actores",
        "ods",
        "inicio",
        "termino",
        "observaciones",
        "notas_fuente",
        "fuente",
        "fuente_url",
    )
    filas = {
        "notas_de_cambio": ("texto",),
        "evaluaciones": ("quien", "que", "cita", "alcance", "fecha", "fuente", "fuente_url"),
    }


class HitoVersionado(_PorCodigo):
    modelo = Hito
    tipo = "hito"
    esquema = 2  # expected results, what sources declare
    propios = (
        "compromiso",
        "codigo",
        "numero_visible",
        "texto",
        "entidad_responsable",
        "resultados_esperados",
        "inicio",
        "termino",
        "fuente",
        "fuente_url",
    )
    filas = {
        "declaraciones": (
            "quien",
            "fecha",
            "estado",
            "avances",
            "porcentaje",
            "fuente",
            "fuente_url",
        )
    }


VERSIONADOS = (PlanVersionado, CompromisoVersionado, HitoVersionado)
