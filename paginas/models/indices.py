"""Index pages: one of each, with a fixed slug and place (contrato, «Addresses»)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from paginas.estados import EstadoSesion
from paginas.filtros import (
    POR_FECHA,
    filtro_anio,
    filtro_departamento,
    filtro_institucion,
    filtro_lista,
    filtro_organo,
)
from paginas.listados import Listado, construir
from paginas.listas import TipoAccion, TipoSesion
from paginas.models.accion import AccionMesa
from paginas.models.actividad import ActividadCoordinacion
from paginas.models.base import PaginaMesa
from paginas.models.noticia import Noticia
from paginas.models.sesion import Sesion


class IndicePagina(PaginaMesa):
    """Abstract: a list with filters, order and pages; subclasses say of what."""

    slug_fijo: ClassVar[str]
    max_count = 1
    content_panels = [*PaginaMesa.content_panels, FieldPanel("resumen")]
    promote_panels = [FieldPanel("slug", read_only=True), FieldPanel("search_description")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.slug != self.slug_fijo:
            raise ValidationError({"slug": f"La dirección de esta sección es «{self.slug_fijo}»."})

    def listado(self, request: HttpRequest) -> Listado:
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kw: Any) -> dict[str, Any]:
        contexto = super().get_context(request, *args, **kw)
        return contexto | {"listado": self.listado(request)}


class IndiceSesiones(IndicePagina):
    slug_fijo = "sesiones"
    template = "paginas/indice_sesiones.html"
    subpage_types = ["paginas.Sesion"]

    class Meta:
        verbose_name = "índice de sesiones"

    def listado(self, request: HttpRequest) -> Listado:
        consulta = Sesion.objects.publicos().select_related("organo")
        return construir(
            request,
            consulta.prefetch_related("organo__nombres"),
            filtros=[
                filtro_organo(),
                filtro_lista("tipo_sesion", "Tipo", "tipo", TipoSesion),
                filtro_lista("estado_sesion", "Estado", "estado", EstadoSesion),
                filtro_anio(Sesion),
            ],
            ordenes=POR_FECHA,
        )


class IndiceAcciones(IndicePagina):
    slug_fijo = "acciones-mmm"
    template = "paginas/indice_acciones.html"
    subpage_types = ["paginas.AccionMesa"]

    class Meta:
        verbose_name = "índice de acciones de la Mesa"

    def listado(self, request: HttpRequest) -> Listado:
        consulta = AccionMesa.objects.publicos().select_related("organo")
        return construir(
            request,
            consulta.prefetch_related("departamentos"),
            filtros=[
                filtro_organo(),
                filtro_lista("tipo_accion", "Tipo", "tipo", TipoAccion),
                filtro_departamento(),
                filtro_anio(AccionMesa),
            ],
            ordenes=POR_FECHA,
        )


class IndiceActividades(IndicePagina):
    slug_fijo = "actividades"
    template = "paginas/indice_actividades.html"
    subpage_types = ["paginas.ActividadCoordinacion"]

    class Meta:
        verbose_name = "índice de actividades de coordinación"

    def listado(self, request: HttpRequest) -> Listado:
        consulta = ActividadCoordinacion.objects.publicos()
        return construir(
            request,
            consulta.prefetch_related("departamentos", "instituciones__nombres"),
            filtros=[
                filtro_institucion(),
                filtro_departamento(),
                filtro_anio(ActividadCoordinacion),
            ],
            ordenes=POR_FECHA,
        )


class IndiceNoticias(IndicePagina):
    slug_fijo = "noticias"
    template = "paginas/indice_noticias.html"
    subpage_types = ["paginas.Noticia"]

    class Meta:
        verbose_name = "índice de noticias"

    def listado(self, request: HttpRequest) -> Listado:
        return construir(
            request,
            Noticia.objects.publicos().select_related("imagen"),
            filtros=[filtro_anio(Noticia)],
            ordenes=POR_FECHA,
        )


INDICES: tuple[type[Page], ...] = (
    IndiceSesiones,
    IndiceAcciones,
    IndiceActividades,
    IndiceNoticias,
)
