"""What a snapshot of the home holds."""

from __future__ import annotations

from paginas.bitacora.contenido import registrar
from paginas.versionados.base import VersionadoDePagina
from portal.models import PaginaInicio


class InicioVersionado(VersionadoDePagina):
    modelo = PaginaInicio
    tipo = "portada"
    propios = ("presentacion", "organo", "preguntas")


registrar(InicioVersionado())
