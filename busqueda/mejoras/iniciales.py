"""The synonyms a new site starts with: abbreviations of bodies and of the field."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from busqueda.mejoras.expresiones import raices_de

EQUIVALENTES = (
    ("MMM", "Mesa Multisectorial para la Atención a la Migración", "Mesa Multisectorial"),
    ("CONAMIGUA", "Consejo Nacional de Atención al Migrante de Guatemala"),
    ("IGM", "Instituto Guatemalteco de Migración"),
    ("MINEX", "Ministerio de Relaciones Exteriores"),
    ("MINGOB", "Ministerio de Gobernación"),
    ("MINTRAB", "Ministerio de Trabajo y Previsión Social"),
    ("MINEDUC", "Ministerio de Educación"),
    ("MSPAS", "Ministerio de Salud Pública y Asistencia Social"),
    ("PGN", "Procuraduría General de la Nación"),
    ("PDH", "Procuraduría de los Derechos Humanos"),
    ("RENAP", "Registro Nacional de las Personas"),
    ("OIM", "Organización Internacional para las Migraciones"),
    ("ACNUR", "Alto Comisionado de las Naciones Unidas para los Refugiados"),
    ("LAIP", "Ley de Acceso a la Información Pública"),
    ("ODS", "Objetivos de Desarrollo Sostenible"),
    ("AGA", "Alianza para el Gobierno Abierto"),
)
# The abbreviation finds the words, and the words do not find the abbreviation.
UN_SENTIDO = (
    ("NNA", "niñas, niños y adolescentes", "niñez y adolescencia"),
    ("ONG", "organización no gubernamental", "organizaciones de sociedad civil"),
)


def cargar(apps: Any) -> None:
    """Create them with the models of a migration, where there is none."""
    grupos, claves, sellos = (
        apps.get_model("busqueda", modelo).objects
        for modelo in ("GrupoSinonimos", "ClaveSinonimo", "SelloDeMejoras")
    )
    if grupos.exists():
        return
    for clase, iniciales in (("equivalentes", EQUIVALENTES), ("un_sentido", UN_SENTIDO)):
        for expresiones in iniciales:
            grupo = grupos.create(clase=clase, expresiones="\n".join(expresiones))
            for expresion in expresiones:
                claves.create(grupo=grupo, clave=" ".join(raices_de(expresion)))
    sellos.update_or_create(pk=1, defaults={"sello": uuid4().hex})
