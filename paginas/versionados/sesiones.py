"""A session with its act: attendance and quorum as computed, agenda with anchors."""

from __future__ import annotations

from datetime import date
from typing import Any

from paginas.bitacora.contenido import identidad
from paginas.models import PuntoAgenda, Sesion
from paginas.reserva import ROTULO
from paginas.versionados.base import VersionadoDePagina
from paginas.versionados.referencias import referencia
from paginas.versionados.valores import simple


class SesionVersionada(VersionadoDePagina):
    modelo = Sesion
    tipo = "sesion"
    propios = (
        "organo",
        "tipo",
        "estado",
        "estado_acta",
        "acta_numero",
        "acta_anio",
        "aprobada_en",
        "fecha",
        "hora_inicio",
        "hora_fin",
        "modalidad",
        "lugar",
        "convocatoria",
        "no_consta",
        "acta_publicada",
        "documento_oficial",
        "documento_version_publica",
        "publicada_antes_medio",
        "publicada_antes_fecha",
        "etiquetas",
        "fuente",
        "fuente_url",
    )
    filas = {"asistencias": ("institucion", "calidad", "presencia", "funcionario")}

    def codigo(self, objeto: Sesion) -> str:
        return objeto.acta_citada

    def calculados(self, objeto: Sesion, dia: date | None) -> dict[str, Any]:
        # Nothing of a reserved point, nor the whole document, even in a row saved by code.
        reserva = {"documento_oficial": None} if objeto.puntos_reservados else {}
        # Said only where there is one: older versions have no such field.
        texto = {"documento_texto": referencia(t)} if (t := objeto.texto_publico) else {}
        return (
            reserva
            | texto
            | {
                "quorum": {
                    "presentes": objeto.quorum_presentes,
                    "miembros": objeto.quorum_miembros,
                },
                "puntos": [
                    punto_publico(punto, numero)
                    for numero, punto in enumerate(objeto.puntos.all(), start=1)
                ],
            }
        )


def punto_publico(punto: PuntoAgenda, numero: int) -> dict[str, Any]:
    """A point as anyone may read it, with the agreements it adopted by their code."""
    if punto.reservado:
        return {"numero": numero, "ancla": punto.ancla, "titulo": ROTULO} | {
            "reserva": {
                "base_legal": punto.reserva_base_legal,
                "autoridad": punto.reserva_autoridad,
                "hasta": simple(punto.reserva_hasta),
            }
        }
    adoptados = [a.acuerdo for a in punto.acuerdos.all() if a.acuerdo.codigo]
    return {
        "numero": numero,
        "ancla": punto.ancla,
        "titulo": punto.titulo,
        "discusion": simple(punto.discusion),
        "acuerdos": [{"clave": identidad(a)[0], "codigo": a.codigo} for a in adoptados],
    }


VERSIONADOS = (SesionVersionada,)
