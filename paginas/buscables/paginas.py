"""Actions, activities, news and plain pages in the public search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from busqueda.contrato import Adaptador, Ficha, Fragmento
from paginas.buscables.facetas import Valores, de_anio, de_hitos, de_territorio, valores
from paginas.models import AccionMesa, ActividadCoordinacion, Noticia, PaginaInformativa
from paginas.models.base import PaginaMesa
from paginas.textos import parrafos


class BuscablePagina(Adaptador):
    """Abstract: a page with a summary, a body of blocks and sometimes results."""

    def publicos(self) -> QuerySet[Any]:
        return self.modelo.objects.publicos()

    def ficha(self, pagina: Any) -> Ficha:
        return Ficha(
            clave=self.clave(pagina),
            tipo=self.tipo,
            titulo=pagina.encabezado,
            url=pagina.get_url_parts()[2],
            fecha=pagina.fecha_publica,
            facetas=self.facetas(pagina),
            fragmentos=tuple(self.fragmentos(pagina)),
            expira=pagina.expire_at,
            actualizada=pagina.last_published_at,
        )

    def facetas(self, pagina: Any) -> Valores:
        return {}

    def fragmentos(self, pagina: PaginaMesa) -> Iterator[Fragmento]:
        if pagina.resumen:
            yield Fragmento(texto=pagina.resumen, ancla="resumen", cita=pagina.encabezado)
        for parrafo in parrafos(pagina.cuerpo):
            yield Fragmento(
                texto=parrafo.texto,
                ancla=parrafo.ancla,
                cita=f"{pagina.encabezado}, párr. {parrafo.numero}",
            )


class BuscableAccion(BuscablePagina):
    modelo = AccionMesa
    tipo = "accion"
    etiqueta = "Acción de la Mesa"
    etiqueta_plural = "Acciones de la Mesa"

    def facetas(self, accion: AccionMesa) -> Valores:
        return valores(
            organo=[accion.organo.sigla],
            institucion=[i.sigla for i in accion.instituciones.all()],
            etiqueta=[e.slug for e in accion.etiquetas.all()],
            anio=de_anio(accion.fecha),
            **de_territorio(accion.departamentos.all(), accion.municipios.all()),
            **de_hitos([accion.hito] if accion.hito else []),
        )

    def fragmentos(self, accion: AccionMesa) -> Iterator[Fragmento]:
        yield from super().fragmentos(accion)
        if accion.resultado:
            yield Fragmento(
                texto=accion.resultado, ancla="resultado", cita=f"{accion.encabezado}, resultado"
            )


class BuscableActividad(BuscablePagina):
    modelo = ActividadCoordinacion
    tipo = "actividad"
    etiqueta = "Actividad de coordinación"
    etiqueta_plural = "Actividades de coordinación"

    def facetas(self, actividad: ActividadCoordinacion) -> Valores:
        return valores(
            institucion=[i.sigla for i in actividad.instituciones.all()],
            etiqueta=[e.slug for e in actividad.etiquetas.all()],
            anio=de_anio(actividad.fecha),
            **de_territorio(actividad.departamentos.all(), actividad.municipios.all()),
            **de_hitos(actividad.hitos.all()),
        )

    def fragmentos(self, actividad: ActividadCoordinacion) -> Iterator[Fragmento]:
        yield from super().fragmentos(actividad)
        if actividad.resultados:
            yield Fragmento(
                texto=actividad.resultados,
                ancla="resultados",
                cita=f"{actividad.encabezado}, resultados",
            )


class BuscableNoticia(BuscablePagina):
    modelo = Noticia
    tipo = "noticia"
    etiqueta = "Noticia"
    etiqueta_plural = "Noticias"

    def facetas(self, noticia: Noticia) -> Valores:
        return valores(
            etiqueta=[e.slug for e in noticia.etiquetas.all()], anio=de_anio(noticia.fecha)
        )


class BuscableInformativa(BuscablePagina):
    modelo = PaginaInformativa
    tipo = "pagina"
    etiqueta = "Página"
    etiqueta_plural = "Páginas"
