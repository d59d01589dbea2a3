"""Records that pages cite and that have a life of their own."""

from __future__ import annotations

from snippets.ficheros.models import Fichero
from snippets.ficheros.texto.models import ParteFichero, TextoFichero
from snippets.models.acuerdo import Acuerdo, AcuerdoEtiquetado, ResponsableAcuerdo
from snippets.models.avance import Avance
from snippets.models.compromiso import Compromiso, NotaDeCambio
from snippets.models.contador import ContadorAcuerdos
from snippets.models.declaracion import DeclaracionHito
from snippets.models.etiqueta import Etiqueta
from snippets.models.evaluacion import EvaluacionIndependiente
from snippets.models.hito import Hito
from snippets.models.institucion import Institucion, NombreInstitucion
from snippets.models.membresia import Membresia
from snippets.models.organo import CadenciaEsperada, NombreOrgano, Organo
from snippets.models.plan import PlanAccion
from snippets.models.reprogramacion import Reprogramacion
from snippets.models.territorio import Departamento, Municipio

__all__ = [
    "Acuerdo",
    "AcuerdoEtiquetado",
    "Avance",
    "CadenciaEsperada",
    "Compromiso",
    "ContadorAcuerdos",
    "DeclaracionHito",
    "Departamento",
    "Etiqueta",
    "EvaluacionIndependiente",
    "Fichero",
    "Hito",
    "Institucion",
    "Membresia",
    "Municipio",
    "NombreInstitucion",
    "NombreOrgano",
    "NotaDeCambio",
    "Organo",
    "ParteFichero",
    "PlanAccion",
    "Reprogramacion",
    "ResponsableAcuerdo",
    "TextoFichero",
]
