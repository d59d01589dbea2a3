"""The rules of what is added to an agreement after its adoption.

Form, review and importer ask the same function. What was published is only added to:
a new entry is checked, an old one may not change.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from snippets.evidencias import Uso, impedimento
from snippets.models import Acuerdo, Avance, Institucion, Reprogramacion

# What takes the place of a personal datum found in something already published.
TACHADO = "[dato retirado]"
NO_CAMBIA = (
    "Ya se publicó: no se cambia ni se quita. Añada otra entrada que lo corrija; si muestra un "
    f"dato personal, ponga «{TACHADO}» en su lugar."
)
Errores = dict[str, str]


@dataclass(frozen=True, slots=True)
class Marco:
    """What the entries of one agreement are held against, as it would be published.

    ``responsables``: ids of the institutions that may report; ``avances`` and
    ``reprogramaciones``: the published rows by id.
    """

    adopcion: date | None
    responsables: frozenset[int]
    plazo: date | None
    avances: dict[int, Avance]
    reprogramaciones: dict[int, Reprogramacion]

    @property
    def ultima(self) -> Reprogramacion | None:
        return max(self.reprogramaciones.values(), key=lambda r: r.fecha, default=None)


def marco_de(
    acuerdo: Acuerdo, *, responsables: Collection[int], adopcion: date | None = None
) -> Marco:
    """``responsables``: ids as the draft has them; ``adopcion``: as the form has it."""
    publico = bool(acuerdo.pk and acuerdo.first_published_at)
    filas = {"acuerdo_id": acuerdo.pk}
    return Marco(
        adopcion=adopcion or acuerdo.fecha_adopcion,
        responsables=con_sucesoras(responsables),
        plazo=acuerdo.plazo,
        avances=_por_id(Avance.objects.filter(**filas)) if publico else {},
        reprogramaciones=_por_id(Reprogramacion.objects.filter(**filas)) if publico else {},
    )


def con_sucesoras(ids: Collection[int]) -> frozenset[int]:
    """The institutions and those that answer for them today, merged or replaced."""
    todas, nuevas = set(ids), set(ids)
    while nuevas:
        sucesoras = Institucion.objects.filter(antecesoras__in=nuevas)
        nuevas = set(sucesoras.values_list("pk", flat=True)) - todas
        todas |= nuevas
    return frozenset(todas)


def errores_de_avance(avance: Avance, marco: Marco) -> Errores:
    """By field, why this entry may not be published; empty when it may."""
    publicado = marco.avances.get(avance.pk)
    errores = _cambios(publicado, avance)
    if publicado is None:
        if avance.fecha and marco.adopcion and avance.fecha < marco.adopcion:
            errores["fecha"] = f"Es anterior a la adopción del acuerdo ({marco.adopcion:%d/%m/%Y})."
        if avance.institucion_id and avance.institucion_id not in marco.responsables:
            errores["institucion"] = (
                "No es responsable de este acuerdo: elija una de las que lo son, o añádala."
            )
    for campo in ("evidencia_pagina", "evidencia_documento"):
        if _es_nuevo(publicado, avance, f"{campo}_id") and (
            motivo := impedimento(getattr(avance, campo), Uso.EVIDENCIA)
        ):
            errores[campo] = motivo
    return errores


def errores_de_reprogramacion(nueva: Reprogramacion, marco: Marco) -> Errores:
    publicada = marco.reprogramaciones.get(nueva.pk)
    if publicada is not None:
        return _cambios(publicada, nueva)
    errores: Errores = {}
    ultima = marco.ultima
    if nueva.fecha and marco.adopcion and nueva.fecha < marco.adopcion:
        errores["fecha"] = f"Es anterior a la adopción del acuerdo ({marco.adopcion:%d/%m/%Y})."
    elif nueva.fecha and ultima and nueva.fecha <= ultima.fecha:
        errores["fecha"] = (
            f"La última reprogramación publicada se decidió el {ultima.fecha:%d/%m/%Y}: esta "
            "tiene que ser posterior."
        )
    if nueva.plazo_nuevo and nueva.plazo_nuevo == (ultima.plazo_nuevo if ultima else marco.plazo):
        errores["plazo_nuevo"] = "Es la fecha límite que ya tiene."
    if motivo := impedimento(nueva.acto, Uso.ACTA):
        errores["acto"] = motivo
    return errores


def faltantes(marco: Marco, avances: Collection[int], reprogramaciones: Collection[int]) -> bool:
    """Whether something published is missing among the ids that would stay."""
    return not (
        marco.avances.keys() <= set(avances)
        and marco.reprogramaciones.keys() <= set(reprogramaciones)
    )


def errores_de_seguimiento(acuerdo: Acuerdo) -> Iterator[str]:
    """Sentences about an agreement as it is in memory (what will be published)."""
    marco = marco_de(acuerdo, responsables=[r.institucion_id for r in acuerdo.responsables.all()])
    avances, nuevas = acuerdo.avances.all(), acuerdo.reprogramaciones.all()
    for avance in avances:
        yield from (f"Avance del {avance.fecha:%d/%m/%Y}: {m}" for m in _frases(avance, marco))
    for nueva in nuevas:
        for motivo in errores_de_reprogramacion(nueva, marco).values():
            yield f"Reprogramación al {nueva.plazo_nuevo:%d/%m/%Y}: {motivo}"
    if faltantes(marco, [a.pk for a in avances], [r.pk for r in nuevas]):
        yield f"Se quitó un avance o una reprogramación. {NO_CAMBIA}"


def _frases(avance: Avance, marco: Marco) -> Collection[str]:
    return errores_de_avance(avance, marco).values()


def es_tachadura(antes: str, despues: str) -> bool:
    """Whether ``despues`` is ``antes`` with some pieces replaced by ``TACHADO``."""
    patron = ".+?".join(re.escape(parte) for parte in despues.split(TACHADO))
    return re.fullmatch(patron, antes, re.DOTALL) is not None


def _cambios(publicado: Any, nuevo: Any) -> Errores:
    if publicado is None:
        return {}
    errores = {
        campo.removesuffix("_id"): NO_CAMBIA
        for campo in nuevo.fijos
        if getattr(publicado, campo) != getattr(nuevo, campo)
    }
    for campo in nuevo.tachables:
        antes, despues = (str(getattr(o, campo)).replace("\r\n", "\n") for o in (publicado, nuevo))
        if not es_tachadura(antes, despues):
            errores[campo] = NO_CAMBIA
    return errores


def _es_nuevo(publicado: Avance | None, avance: Avance, campo: str) -> bool:
    return publicado is None or getattr(publicado, campo) != getattr(avance, campo)


def _por_id(filas: Any) -> dict[int, Any]:
    return {fila.pk: fila for fila in filas}
