"""The sections of the site: a title and a summary."""

from __future__ import annotations

from paginas.models import IndiceAcciones, IndiceActividades, IndiceNoticias, IndiceSesiones
from paginas.versionados.base import VersionadoDePagina


class SesionesVersionadas(VersionadoDePagina):
    modelo = IndiceSesiones
    tipo = "seccion-sesiones"


class AccionesVersionadas(VersionadoDePagina):
    modelo = IndiceAcciones
    tipo = "seccion-acciones"


class ActividadesVersionadas(VersionadoDePagina):
    modelo = IndiceActividades
    tipo = "seccion-actividades"


class NoticiasVersionadas(VersionadoDePagina):
    modelo = IndiceNoticias
    tipo = "seccion-noticias"


VERSIONADOS = (
    SesionesVersionadas,
    AccionesVersionadas,
    ActividadesVersionadas,
    NoticiasVersionadas,
)
