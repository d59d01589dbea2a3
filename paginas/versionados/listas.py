"""Actions, activities, news and pages that explain."""

from __future__ import annotations

from paginas.models import AccionMesa, ActividadCoordinacion, Noticia, PaginaInformativa
from paginas.versionados.base import VersionadoDePagina


class AccionVersionada(VersionadoDePagina):
    modelo = AccionMesa
    tipo = "accion"
    propios = (
        "organo",
        "fecha",
        "tipo",
        "cuerpo",
        "resultado",
        "sesion_origen",
        "acuerdo_origen",
        "hito",
        "instituciones",
        "departamentos",
        "municipios",
        "poblacion",
        "etiquetas",
        "fuente",
        "fuente_url",
    )
    filas = {"evidencias": ("descripcion", "documento", "enlace")}


class ActividadVersionada(VersionadoDePagina):
    modelo = ActividadCoordinacion
    tipo = "actividad"
    propios = (
        "fecha",
        "fecha_fin",
        "instituciones",
        "cuerpo",
        "resultados",
        "departamentos",
        "municipios",
        "poblacion",
        "pueblos",
        "comunidades",
        "ods",
        "hitos",
        "etiquetas",
        "fuente",
        "fuente_url",
    )


class NoticiaVersionada(VersionadoDePagina):
    modelo = Noticia
    tipo = "noticia"
    propios = ("fecha", "imagen", "imagen_texto", "cuerpo", "sesion_relatada", "etiquetas")


class PaginaVersionada(VersionadoDePagina):
    modelo = PaginaInformativa
    tipo = "pagina"
    propios = ("cuerpo",)


VERSIONADOS = (AccionVersionada, ActividadVersionada, NoticiaVersionada, PaginaVersionada)
