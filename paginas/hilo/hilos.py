"""The thread, from each of the pages that show it: both ways, every step a citation."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.utils.text import Truncator

from paginas.hilo import estacion as textos
from paginas.hilo.estacion import Estacion, vacia
from paginas.hilo.lectura import Lectura, con_seguimiento, leer
from paginas.hilo.pasos import de_acta, de_acuerdo
from snippets.models import Acuerdo, Hito

# Agreements of a milestone that one page shows; the rest are in the list.
TOPE = 60


@dataclass(frozen=True, slots=True)
class HiloDeHito:
    """``con_evidencia`` and ``total`` count agreements; ``faltan`` are not on the page."""

    hito: Hito
    estaciones: tuple[Estacion, ...]
    total: int
    con_evidencia: int
    faltan: int


def hilo_de_acuerdo(acuerdo: Acuerdo, lectura: Lectura | None = None) -> Estacion:
    """From the commitment above to the evidence below, through the agreement being read."""
    lectura = lectura or leer([acuerdo])
    propio = de_acuerdo(acuerdo, lectura, aqui=True)
    acta = de_acta(lectura.adopciones.get(acuerdo.pk), lectura, (propio,), acuerdo.acta_citada)
    return hacia_arriba(acuerdo.hito, acta)


def hacia_arriba(hito: Hito | None, *hijas: Estacion) -> Estacion:
    """The commitment and its milestone over ``hijas``; only what is public is named."""
    if hito is None:
        return vacia("hito", "Compromiso e hito", textos.SIN_HITO, hijas=hijas)
    compromiso = hito.compromiso
    if not (hito.es_publico and compromiso.es_publico):
        return vacia("hito", "Compromiso e hito", textos.HITO_RETIRADO, hijas=hijas)
    del_hito = Estacion(
        "hito",
        f"Hito {hito.numero_visible}",
        _corto(hito.texto),
        url=hito.get_absolute_url(),
        hijas=hijas,
    )
    return Estacion(
        "compromiso",
        f"Compromiso {compromiso.numero}",
        compromiso.titulo,
        url=compromiso.get_absolute_url(),
        nota=compromiso.plan.nombre,
        hijas=(del_hito,),
    )


def hilos_de_hitos(hitos: Collection[Hito]) -> list[HiloDeHito]:
    """Of each milestone, from its acts down; one set of queries for all."""
    publicos = Acuerdo.objects.publicos().filter(hito__in=hitos)
    orden = (F("fecha_adopcion").asc(nulls_last=True), "numero", "pk")
    por_hito: dict[int, list[int]] = {h.pk: [] for h in hitos}
    for pk, hito_id in publicos.order_by(*orden).values_list("pk", "hito_id"):
        por_hito[hito_id].append(pk)
    probados = set(publicos.con_evidencia().values_list("pk", flat=True))
    mostrados = [pk for ids in por_hito.values() for pk in ids[:TOPE]]
    acuerdos = {a.pk: a for a in con_seguimiento(Acuerdo.objects.filter(pk__in=mostrados))}
    lectura = leer(list(acuerdos.values()))
    return [
        HiloDeHito(
            hito=hito,
            estaciones=_por_acta([acuerdos[pk] for pk in ids[:TOPE]], lectura),
            total=len(ids),
            con_evidencia=len(probados.intersection(ids)),
            faltan=max(0, len(ids) - TOPE),
        )
        for hito, ids in ((h, por_hito[h.pk]) for h in hitos)
    ]


def hilo_de_puntos(
    puntos: Mapping[str, Sequence[Acuerdo]],
) -> dict[str, tuple[Estacion, ...]]:
    """From the points of an act down, by anchor: each agreement under its milestone."""
    lectura = leer([acuerdo for suyos in puntos.values() for acuerdo in suyos])
    return {
        ancla: tuple(
            hacia_arriba(hito, *(de_acuerdo(a, lectura) for a in suyos))
            for hito, suyos in _por_hito(acuerdos)
        )
        for ancla, acuerdos in puntos.items()
        if acuerdos
    }


def _por_hito(acuerdos: Sequence[Acuerdo]) -> list[tuple[Hito | None, list[Acuerdo]]]:
    grupos: dict[int | None, list[Acuerdo]] = {}
    for acuerdo in acuerdos:
        grupos.setdefault(acuerdo.hito_id, []).append(acuerdo)
    return [(suyos[0].hito, suyos) for suyos in grupos.values()]


def _por_acta(acuerdos: Collection[Acuerdo], lectura: Lectura) -> tuple[Estacion, ...]:
    """Agreements under the point that adopted them, in the order they come."""
    grupos: dict[tuple[int | None, str], list[Acuerdo]] = {}
    for acuerdo in acuerdos:
        enlace = lectura.adopciones.get(acuerdo.pk)
        llave = (enlace.punto_id, "") if enlace else (None, acuerdo.acta_citada)
        grupos.setdefault(llave, []).append(acuerdo)
    if not grupos:
        return (vacia("acuerdo", "Acuerdo", textos.SIN_ACUERDO),)
    return tuple(
        de_acta(
            lectura.adopciones.get(suyos[0].pk),
            lectura,
            tuple(de_acuerdo(a, lectura) for a in suyos),
            citada,
        )
        for (_, citada), suyos in grupos.items()
    )


def _corto(texto: str) -> str:
    return Truncator(texto).chars(160)
