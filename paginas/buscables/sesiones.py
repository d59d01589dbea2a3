"""Sessions and their acts in the public search, cited by point and paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch, QuerySet

from busqueda.contrato import Adaptador, Ficha, Fragmento
from paginas.buscables.facetas import de_anio, valores
from paginas.models import PuntoAgenda, Sesion
from paginas.reserva import ROTULO
from paginas.textos import parrafos


class BuscableSesion(Adaptador):
    modelo = Sesion
    tipo = "sesion"
    etiqueta = "Sesión"
    etiqueta_plural = "Sesiones y actas"

    def publicos(self) -> QuerySet[Sesion]:
        puntos = PuntoAgenda.objects.order_by("sort_order")
        return (
            Sesion.objects.publicos()
            .select_related("organo")
            .prefetch_related(
                "organo__nombres", "asistencias__institucion", Prefetch("puntos", queryset=puntos)
            )
        )

    def ficha(self, sesion: Sesion) -> Ficha:
        return Ficha(
            clave=self.clave(sesion),
            tipo=self.tipo,
            titulo=sesion.encabezado,
            url=sesion.get_url_parts()[2],
            fecha=sesion.fecha,
            identificadores=_como_se_pide(sesion),
            facetas=valores(
                organo=[sesion.organo.sigla],
                institucion=[a.institucion.sigla for a in sesion.asistencias.all()],
                etiqueta=[etiqueta.slug for etiqueta in sesion.etiquetas.all()],
                anio=de_anio(sesion.fecha),
            ),
            fragmentos=tuple(_fragmentos(sesion)),
            expira=sesion.expire_at,
            actualizada=sesion.last_published_at,
        )


def _como_se_pide(sesion: Sesion) -> tuple[str, ...]:
    if not sesion.acta_citada:
        return ()
    acta = sesion.acta_citada
    return (acta, f"acta {acta}", f"acta {sesion.acta_numero} de {sesion.acta_anio}")


def _fragmentos(sesion: Sesion) -> Iterator[Fragmento]:
    base = sesion.cita
    if sesion.resumen:
        yield Fragmento(texto=sesion.resumen, ancla="resumen", cita=f"{base}, resumen")
    for parrafo in parrafos(sesion.convocatoria):
        yield Fragmento(
            texto=parrafo.texto,
            ancla=parrafo.ancla,
            cita=f"{base}, convocatoria, párr. {parrafo.numero}",
        )
    for numero, punto in enumerate(sesion.puntos.all(), start=1):
        cita = f"{base}, punto {numero}"
        if punto.reservado:
            yield Fragmento(texto=ROTULO, ancla=punto.ancla, cita=cita)
            continue
        yield Fragmento(texto=punto.titulo, ancla=punto.ancla, cita=cita)
        for parrafo in parrafos(punto.discusion):
            yield Fragmento(
                texto=parrafo.texto, ancla=parrafo.ancla, cita=f"{cita}, párr. {parrafo.numero}"
            )
