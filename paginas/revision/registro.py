"""The three classes of records, declared in one table (arquitectura).

A system check (``paginas.checks``) holds that every model of the module stands in
one of them.
"""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.db import models

# (i) Reviewed: become public only through the flow.
REVISADOS = (
    "paginas.Sesion",
    "paginas.AccionMesa",
    "paginas.ActividadCoordinacion",
    "paginas.Noticia",
    "paginas.PaginaInformativa",
    "paginas.IndiceSesiones",
    "paginas.IndiceAcciones",
    "paginas.IndiceActividades",
    "paginas.IndiceNoticias",
    "snippets.Acuerdo",
    "snippets.PlanAccion",
    "snippets.Compromiso",
    "snippets.Hito",
)

# (ii) Registry: only Administración edits.
DE_REGISTRO = (
    "snippets.Organo",
    "snippets.Institucion",
    "snippets.Membresia",
    "snippets.Etiqueta",
    "paginas.ContactoPermitido",
)

# Administración edits them too; nothing of them is public, not even that they changed.
PRIVADOS = ("paginas.ContactoInstitucional",)

# Never edited by hand: official lists and what the verbs write.
FIJOS = (
    "snippets.Departamento",
    "snippets.Municipio",
    "snippets.ContadorAcuerdos",
    "snippets.Fichero",
    "snippets.TextoFichero",
    "snippets.ParteFichero",
    "paginas.Autoria",
    "paginas.CorreccionCompartida",
    "paginas.RecordatorioEnviado",
    "paginas.Delegacion",
    "paginas.Propuesta",
    "paginas.Envio",
    "paginas.ElementoEnviado",
    "paginas.FicheroPublicado",
    "paginas.TareaRevision",
    "paginas.DictamenPrivacidad",
    "paginas.ListaRevisada",
    "paginas.FicheroLeido",
    "paginas.Instantanea",
    "paginas.Asiento",
    "paginas.CabezaBitacora",
    "paginas.ReservaDeVersion",
    "paginas.SolicitudDeCambio",
    "paginas.Lapida",
    "paginas.DireccionAnterior",
)


@cache
def modelos_revisados() -> tuple[type[models.Model], ...]:
    """Models of the module that pass through review, and those a site adds.

    A site adds a page type of its own by inheriting ``PaginaMesa``, or a record by
    inheriting ``RegistroRevisado``: it is reviewed without being named here. A proxy is
    the same rows under another name.
    """
    from paginas.models.base import PaginaMesa
    from snippets.models.base import RegistroRevisado

    return tuple(
        modelo
        for modelo in apps.get_models()
        if issubclass(modelo, (PaginaMesa, RegistroRevisado)) and not modelo._meta.proxy
    )


def es_revisado(objeto: models.Model) -> bool:
    return isinstance(objeto, modelos_revisados())
