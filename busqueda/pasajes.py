"""The quotations of a page of results: which fragments, cut where, with what marked."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import Q

from busqueda.analisis import SEPARADOR, palabras
from busqueda.models import FragmentoEntrada, TextoEntrada
from busqueda.resaltado import Marcas, resaltar
from busqueda.respuesta import Pasaje

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from busqueda.analisis import ConsultaAnalizada
    from busqueda.models import EntradaBusqueda

POR_RESULTADO = 3
LARGO = 240
# The first run of the analysed body is the summary; fragment n is run n + 1.
_RESUMEN = -1


@dataclass(frozen=True, slots=True)
class _Trozo:
    texto: str
    ancla: str = ""
    cita: str = ""
    pagina: int | None = None


def citar(
    entradas: Sequence[EntradaBusqueda],
    consulta: ConsultaAnalizada,
    rarezas: Mapping[str, float],
    alias: str,
) -> dict[int, tuple[Pasaje, ...]]:
    """Up to three passages for each entry, the best first; two queries whatever the page."""
    elegidos = _elegir(entradas, consulta, rarezas, alias)
    fragmentos = _cargar(elegidos, alias)
    marcas = Marcas(consulta, rarezas)
    pasajes = {}
    for entrada in entradas:
        trozos = [
            _Trozo(entrada.resumen) if orden == _RESUMEN else fragmentos[entrada.pk, orden]
            for orden in elegidos[entrada.pk]
            if orden == _RESUMEN or (entrada.pk, orden) in fragmentos
        ]
        pasajes[entrada.pk] = tuple(_pasaje(t, entrada, marcas) for t in trozos if t.texto.strip())
    return pasajes


def _elegir(
    entradas: Sequence[EntradaBusqueda],
    consulta: ConsultaAnalizada,
    rarezas: Mapping[str, float],
    alias: str,
) -> dict[int, list[int]]:
    # Where nothing matches (a list by date), the summary introduces the entry.
    elegidos = {e.pk: [_RESUMEN if e.resumen else 0] for e in entradas}
    filas = TextoEntrada.objects.using(alias).filter(pk__in=elegidos)
    for pk, cuerpo, exacto in filas.values_list("pk", "cuerpo", "exacto"):
        # The exact text has the runs of the title (and of each identifier) before the body's.
        tramos = cuerpo.split(f" {SEPARADOR} ") if cuerpo else []
        exactos = exacto.split(f" {SEPARADOR} ")[-len(tramos) :] if tramos else []
        pares = zip(exactos, tramos, strict=False)
        puntos = [(_valor(t, e, consulta, rarezas), -i) for i, (e, t) in enumerate(pares)]
        mejores = sorted((p for p in puntos if p[0] > 0), reverse=True)[:POR_RESULTADO]
        if mejores:
            elegidos[pk] = [-i - 1 for _, i in mejores]
    return elegidos


def _valor(
    tramo: str, exacto: str, consulta: ConsultaAnalizada, rarezas: Mapping[str, float]
) -> float:
    palabras_del_tramo = (tramo if consulta.con_raices else exacto).split()
    presentes = rarezas.keys() & set(palabras_del_tramo)
    rodeado = f" {exacto} "
    frases = sum(f" {frase} " in rodeado for frase in consulta.frases)
    veces = sum(1 for p in palabras_del_tramo if p in presentes)
    densidad = veces / (len(palabras_del_tramo) + 20)
    corrida = f" {tramo} "
    dichas = sum(f" {frase} " in corrida for frase in consulta.equivalentes)
    return 20 * frases + sum(0.1 + rarezas[r] for r in presentes) + dichas + densidad


def _cargar(
    elegidos: Mapping[int, Sequence[int]], alias: str
) -> dict[tuple[int, int], FragmentoEntrada]:
    pedidos = [
        Q(entrada_id=pk, orden__in=[o for o in ordenes if o != _RESUMEN])
        for pk, ordenes in elegidos.items()
    ]
    if not pedidos:
        return {}
    filas = FragmentoEntrada.objects.using(alias).filter(reduce(or_, pedidos))
    return {(f.entrada_id, f.orden): f for f in filas}


def _pasaje(trozo: _Trozo | FragmentoEntrada, entrada: EntradaBusqueda, marcas: Marcas) -> Pasaje:
    inicio, fin = _corte(trozo.texto, marcas)
    texto = trozo.texto[inicio:fin]
    return Pasaje(
        texto=texto,
        html=resaltar(texto, marcas),
        ancla=trozo.ancla,
        cita=trozo.cita,
        pagina=trozo.pagina,
        url=f"{entrada.url}#{trozo.ancla}" if trozo.ancla else entrada.url,
        empieza_cortado=inicio > 0,
        acaba_cortado=fin < len(trozo.texto.rstrip()),
    )


def _corte(texto: str, marcas: Marcas) -> tuple[int, int]:
    """The best ~240 characters of a text, from the start of a word to the end of another."""
    if len(texto) <= LARGO:
        return 0, len(texto)
    todas = list(palabras(texto))
    marcados = marcas.lugares(todas)
    centro = _mejor_ventana(marcados)
    inicios, finales = [p.inicio for p in todas], [p.fin for p in todas]
    if not marcados or marcados[centro][0] < LARGO // 2:
        inicio = 0
    else:
        inicio = inicios[bisect_left(inicios, marcados[centro][0] - LARGO // 4)]
    dentro = bisect_left(finales, inicio + LARGO)
    if dentro >= len(finales):
        return inicio, len(texto)
    fin = finales[max(dentro - 1, bisect_left(inicios, inicio))]
    return inicio, min(fin, inicio + 2 * LARGO)


def _mejor_ventana(marcados: Sequence[tuple[int, int, float]]) -> int:
    """Index of the mark from which the next ones within a passage weigh most."""
    mejor, elegido = -1.0, 0
    for i, (inicio, _, _) in enumerate(marcados):
        limite = inicio + LARGO * 3 // 4
        peso = sum(p for _, fin, p in marcados[i : i + 40] if fin <= limite)
        if peso > mejor:
            mejor, elegido = peso, i
    return elegido
