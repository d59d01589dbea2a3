"""What is proposed for a beginning: at most four ranges of one index, whatever the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from busqueda import registro
from busqueda.models import Sugerencia, ValorEntrada
from busqueda.motores.resguardo import resguardado
from busqueda.sugerencias.filas import LARGO, Rango, plegada

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

CUANTAS = 8
MAS_TEXTO = 100  # characters of what was typed
_LEIDAS = 40  # of each range, before repeated ones are left out
_ULTIMO = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Propuesta:
    """``clase``: «codigo», «titulo», or the parameter of a facet, whose code is ``codigo``."""

    texto: str
    detalle: str
    clase: str
    codigo: str = ""


def proponer(
    texto: str, *, ahora: datetime | None = None, alias: str = DEFAULT_DB_ALIAS
) -> tuple[Propuesta, ...]:
    """Up to eight, the most useful first and none twice. Raises ``MotorNoDisponible``."""
    escrito = texto[:MAS_TEXTO]
    comienzo = plegada(escrito)[:LARGO]
    if not comienzo:
        return ()
    if escrito[-1:].isspace() and len(comienzo) < LARGO:
        comienzo += " "
    halladas: dict[str, Propuesta] = {}
    entradas: set[int] = set()
    with resguardado():
        for fila in _filas(comienzo, ahora or timezone.now(), alias):
            propuesta = _propuesta(fila)
            if fila.entrada_id not in entradas:
                halladas.setdefault(plegada(propuesta.texto), propuesta)
            if fila.entrada_id is not None:
                entradas.add(fila.entrada_id)
            if len(halladas) == CUANTAS:
                break
    return tuple(halladas.values())


def _filas(comienzo: str, ahora: datetime, alias: str) -> Iterator[Sugerencia]:
    vigente = Q(entrada__expira__isnull=True) | Q(entrada__expira__gt=ahora)
    usado = ValorEntrada.objects.filter(
        vigente, parametro=OuterRef("parametro"), codigo=OuterRef("codigo")
    )
    de_entrada = Q(entrada__isnull=False) & vigente
    publicas = (
        Sugerencia.objects.using(alias)
        .filter(de_entrada | Q(entrada__isnull=True) & Exists(usado))
        .select_related("entrada")
        .order_by("clave", "pk")
    )
    for rango in Rango:
        yield from publicas.filter(
            rango=rango, clave__gte=comienzo, clave__lt=comienzo + _ULTIMO
        )[:_LEIDAS]  # fmt: skip


def _propuesta(fila: Sugerencia) -> Propuesta:
    if fila.entrada is None:
        etiqueta = registro.etiqueta_de_faceta(fila.parametro)
        return Propuesta(fila.texto, etiqueta, fila.parametro, fila.codigo)
    if fila.texto:
        # Titles of agreements begin with their code: it is not said twice.
        detalle = fila.entrada.titulo.removeprefix(fila.texto).lstrip(" ·")
        return Propuesta(fila.texto, detalle, "codigo")
    return Propuesta(fila.entrada.titulo, registro.etiqueta_de_tipo(fila.entrada.tipo), "titulo")
