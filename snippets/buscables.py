"""Commitments in the public search, and the names of places that no correction touches."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from busqueda.contrato import Adaptador, Ficha, Fragmento, ValorFaceta
from busqueda.registro import registrar, registrar_nombres
from snippets import territorio
from snippets.models import Compromiso


class BuscableCompromiso(Adaptador):
    modelo = Compromiso
    tipo = "compromiso"
    etiqueta = "Compromiso"
    etiqueta_plural = "Compromisos"

    def publicos(self) -> QuerySet[Compromiso]:
        return Compromiso.objects.publicos().select_related("plan")

    def ficha(self, compromiso: Compromiso) -> Ficha:
        return Ficha(
            clave=self.clave(compromiso),
            tipo=self.tipo,
            titulo=str(compromiso),
            url=compromiso.get_absolute_url(),
            fecha=compromiso.inicio,
            identificadores=(f"compromiso {compromiso.numero}", compromiso.codigo),
            facetas={"compromiso": (ValorFaceta(compromiso.codigo),)},
            fragmentos=tuple(_fragmentos(compromiso)),
            expira=compromiso.expire_at,
            actualizada=compromiso.last_published_at,
        )


def _fragmentos(compromiso: Compromiso) -> Iterator[Fragmento]:
    """The parts of the official form, and the milestones that are public."""
    base = f"Compromiso {compromiso.numero}"
    for campo in ("descripcion", "problematica", "contribucion", "relevancia", "observaciones"):
        texto = getattr(compromiso, campo)
        if texto:
            nombre = Compromiso._meta.get_field(campo).verbose_name
            yield Fragmento(texto=texto, ancla=campo, cita=f"{base}, «{nombre}»")
    for hito in compromiso.hitos.publicos().prefetch_related("declaraciones"):
        cita, ancla = f"{base}, hito {hito.numero_visible}", f"hito-{hito.codigo}"
        yield Fragmento(texto=hito.texto, ancla=ancla, cita=cita)
        if hito.resultados_esperados:
            yield Fragmento(texto=hito.resultados_esperados, ancla=ancla, cita=cita)
        for dicho in hito.declaraciones.all():
            if dicho.avances:
                yield Fragmento(
                    texto=dicho.avances,
                    ancla=f"declaracion-{dicho.pk}",
                    cita=f"{cita}, según {dicho.quien}",
                )
    for evaluacion in compromiso.evaluaciones.all():
        yield Fragmento(
            texto=evaluacion.cita,
            ancla=f"evaluacion-{evaluacion.pk}",
            cita=f"{base}, evaluación de {evaluacion.quien}",
        )


registrar(BuscableCompromiso())
registrar_nombres(territorio.nombres)
