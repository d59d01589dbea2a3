"""The number of the DPI, called CUI (Guatemala)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache

from paginas.privacidad.cifras import Cifras, Grupo, grupos
from snippets.territorio import ARCHIVO

LARGO = 13
PREFIJO_DEL_PAIS = "00502"  # thirteen digits too: a telephone as dialled from abroad
PESOS = range(2, 10)
SEPARADOR = re.compile(r"[ \n.\-_/·|()]{1,4}")
# How people write it. In any other grouping it must stand alone or after a label.
FORMAS = frozenset(
    {
        (13,),
        (4, 5, 4),
        (4, 5, 2, 2),
        (8, 1, 4),
        (8, 1, 2, 2),
        (8, 5),
        (9, 4),
        (9, 2, 2),
        (4, 4, 1, 4),
        (4, 4, 1, 2, 2),
        (4, 4, 5),
    }
)
ETIQUETA = re.compile(r"\b(?:dpi|cui|identifica|documento personal|renap|cedula)")
DICHO = re.compile(
    r"\b(?:dpi|cui)\b[ ,:.#-]{0,4}(?:(?:con|de|no|n|num|numero|es|y)\b[ .:º°#-]{0,3}){0,3}\Z"
)
ANTES = 60  # characters in which a label counts


@cache
def municipios() -> frozenset[str]:
    """«DDMM» of the 340 municipalities, from the list the portal itself uses."""
    with ARCHIVO.open(encoding="utf-8", newline="") as archivo:
        return frozenset(f"{int(fila['codigo_muni']):04d}" for fila in csv.DictReader(archivo))


def es_cui(cifras: str) -> bool:
    """Whether thirteen digits follow the rule of RENAP's CUI.

    Eight digits, their check digit, two of the department and two of the municipality of
    birth. The check digit is the sum of the eight by weights 2 to 9, modulo 11; a remainder
    of 10 is given to nobody. RENAP publishes no specification: the rule is the one that
    public validators agree on (``cui-gt`` by A. Alonzo; ``gt/cui`` of stdnum-js by D.
    Koblas, with its source).
    """
    if (
        len(cifras) != LARGO
        or cifras.startswith(PREFIJO_DEL_PAIS)
        or cifras[9:] not in municipios()
    ):
        return False
    suma = sum(int(c) * peso for c, peso in zip(cifras, PESOS, strict=False))
    return suma % 11 == int(cifras[8])


def buscar(plano: str) -> Iterator[tuple[int, int, str]]:
    """Spans and digits of every CUI in a folded text, from left to right."""
    cifras = Cifras(plano, SEPARADOR, grupos(plano))
    primero = 0
    while primero < cifras.cuantos:
        tramo = cifras.reunir(primero, LARGO)
        if tramo is not None and _vale(cifras, tramo, primero):
            yield tramo[0].inicio, tramo[-1].fin, "".join(g.cifras for g in tramo)
            primero += len(tramo)
        else:
            primero += 1


def _vale(cifras: Cifras, tramo: list[Grupo], primero: int) -> bool:
    if not es_cui("".join(g.cifras for g in tramo)):
        return _se_dice_dpi(cifras.plano, tramo[0].inicio)
    if _dentro_de_una_clave(cifras.plano, tramo[0].inicio, tramo[-1].fin):
        return False
    if tuple(g.largo for g in tramo) in FORMAS:
        return True
    solo = not cifras.siguen(primero) and not cifras.siguen(primero + len(tramo))
    antes = cifras.plano[max(0, tramo[0].inicio - ANTES) : tramo[0].inicio]
    return solo or ETIQUETA.search(antes) is not None


def _se_dice_dpi(plano: str, inicio: int) -> bool:
    """Called a DPI right before it: mistyped, it still points at a person."""
    return DICHO.search(plano[max(0, inicio - ANTES) : inicio]) is not None


def _dentro_de_una_clave(plano: str, inicio: int, fin: int) -> bool:
    """Glued to letters that hold more digits: part of a checksum or of an identifier."""
    antes = re.search(r"[a-z0-9]{0,40}\Z", plano[max(0, inicio - 40) : inicio])
    despues = re.match(r"[a-z0-9]{0,40}", plano[fin : fin + 40])
    pegado = (antes.group() if antes else "") + (despues.group() if despues else "")
    return any(c.isdigit() for c in pegado)
