"""The question with its misspelled words written as something published writes them.

The vocabulary is the index's own, asked word by word of the database, whatever engine answered:
nothing to keep in step, the same proposal everywhere, and work bounded by ``vecinas``.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from busqueda.analisis import analizar_consulta, palabras
from busqueda.analisis.consulta import MAS_CARACTERES, MAS_PALABRAS
from busqueda.analisis.vacias import VACIAS
from busqueda.correccion.intocables import corregibles, es_intocable
from busqueda.correccion.vecinas import vecinas
from busqueda.models import EntradaBusqueda, FragmentoEntrada
from busqueda.motores import motor_de

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from busqueda.motores.base import Filtros, Motor

MAS_CORREGIDAS = 3  # words of one query
MAS_PROBADAS = 5  # neighbours that exist, of each word
MAS_ENTRADAS, MAS_FRAGMENTOS = 5, 200  # read to see how a word is written
_CLASES = {"a": "aáàâä", "e": "eéèêë", "i": "iíìîï", "o": "oóòôö", "u": "uúùûü"}


def quiso_decir(texto: str, ausentes: frozenset[str], filtros: Filtros, alias: str) -> str:
    """The corrected question, with results under the same filters; empty when there is none.

    ``ausentes``: the stems of the question that no entry has.
    """
    recortado = texto[:MAS_CARACTERES]
    todas = list(islice(palabras(recortado), MAS_PALABRAS))
    dudosas = list(islice(corregibles(recortado, todas, ausentes), MAS_CORREGIDAS))
    if not dudosas:
        return ""
    motor = motor_de(alias)
    candidatas = {p.exacta: vecinas(p.exacta) for p in dudosas}
    existen = motor.documentos({v for cercanas in candidatas.values() for v in cercanas})
    corregida, hasta = [], 0
    for palabra in dudosas:
        mejor = _mejor(motor, candidatas[palabra.exacta], existen, filtros)
        corregida += [
            recortado[hasta : palabra.inicio],
            mejor or recortado[palabra.inicio : palabra.fin],
        ]
        hasta = palabra.fin
    propuesta = "".join([*corregida, recortado[hasta:]])
    if propuesta == recortado:
        return ""
    return propuesta if motor.coincidencias(analizar_consulta(propuesta), filtros, 1) else ""


def _mejor(
    motor: Motor, cercanas: Mapping[str, int], existen: Mapping[str, int], filtros: Filtros
) -> str:
    """The likeliest neighbour that is a common word, as it is written; then the most frequent."""
    halladas = [v for v in cercanas if v in existen and v not in VACIAS and not es_intocable(v)]
    halladas.sort(key=lambda v: (cercanas[v], -existen[v], v))
    escritas = (_como_se_escribe(motor, v, filtros) for v in halladas[:MAS_PROBADAS])
    return next(filter(None, escritas), "")


def _como_se_escribe(motor: Motor, plegada: str, filtros: Filtros) -> str:
    """The word with its accents, out of a few entries that have it; empty when it is only
    written with a capital: then it is a name."""
    ids = motor.coincidencias(analizar_consulta(f'"{plegada}"'), filtros, MAS_ENTRADAS)
    letras = "".join(f"[{_CLASES[c]}]" if c in _CLASES else re.escape(c) for c in plegada)
    patron = re.compile(rf"(?<!\w){letras}(?!\w)")
    for texto in _textos(ids, motor.alias):
        if escrita := patron.search(texto):
            return escrita.group()
    return ""


def _textos(ids: list[int], alias: str) -> Iterator[str]:
    yield from (
        FragmentoEntrada.objects.using(alias)
        .filter(entrada__in=ids)
        .values_list("texto", flat=True)[:MAS_FRAGMENTOS]
    )
    for titulo, resumen in (
        EntradaBusqueda.objects.using(alias).filter(pk__in=ids).values_list("titulo", "resumen")
    ):
        yield from (titulo, resumen)
