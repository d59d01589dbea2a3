"""Agreements in the public search."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.formats import date_format

from busqueda.contrato import Adaptador, Ficha, Fragmento
from paginas.buscables.facetas import de_anio, de_estado, de_hitos, de_territorio, valores
from snippets.models import Acuerdo


class BuscableAcuerdo(Adaptador):
    modelo = Acuerdo
    tipo = "acuerdo"
    etiqueta = "Acuerdo"
    etiqueta_plural = "Acuerdos"

    def publicos(self) -> QuerySet[Acuerdo]:
        return Acuerdo.objects.publicos().con_relaciones().prefetch_related("avances")

    def ficha(self, acuerdo: Acuerdo) -> Ficha:
        facetas = valores(
            organo=[acuerdo.organo.sigla],
            institucion=[r.institucion.sigla for r in acuerdo.responsables.all()],
            etiqueta=[etiqueta.slug for etiqueta in acuerdo.etiquetas.all()],
            anio=de_anio(acuerdo.fecha_adopcion),
            **de_territorio(acuerdo.departamentos.all(), acuerdo.municipios.all()),
            **de_hitos([acuerdo.hito] if acuerdo.hito else []),
        )
        return Ficha(
            clave=self.clave(acuerdo),
            tipo=self.tipo,
            titulo=f"{acuerdo.codigo} · {acuerdo.titulo}",
            url=acuerdo.get_absolute_url(),
            fecha=acuerdo.fecha_adopcion,
            identificadores=_como_se_pide(acuerdo),
            facetas=facetas | {"estado": de_estado(acuerdo)},
            fragmentos=tuple(_fragmentos(acuerdo)),
            expira=acuerdo.expire_at,
            actualizada=acuerdo.last_published_at,
        )


def _como_se_pide(acuerdo: Acuerdo) -> tuple[str, ...]:
    """The code and how people say it: «acuerdo 14 de 2023»."""
    dichos = [
        f"acuerdo {acuerdo.numero} de {acuerdo.anio}",
        f"acuerdo {acuerdo.numero}-{acuerdo.anio}",
    ]
    return tuple(texto for texto in (acuerdo.codigo, *dichos, acuerdo.numero_oficial) if texto)


def _fragmentos(acuerdo: Acuerdo) -> list[Fragmento]:
    texto = Fragmento(texto=acuerdo.texto, ancla="texto", cita=acuerdo.codigo)
    avances = [
        Fragmento(
            texto=avance.texto,
            ancla=f"avance-{avance.pk}",
            cita=f"{acuerdo.codigo}, avance del {date_format(avance.fecha)}",
        )
        for avance in acuerdo.avances.all()
    ]
    reprogramaciones = [
        Fragmento(
            texto=nueva.motivo,
            ancla=f"reprogramacion-{nueva.pk}",
            cita=f"{acuerdo.codigo}, reprogramación del {date_format(nueva.fecha)}",
        )
        for nueva in acuerdo.historia_del_plazo
    ]
    return [texto, *avances, *reprogramaciones]
