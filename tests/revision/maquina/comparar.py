"""What is, against what the model says should be."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Max
from wagtail.models import Page, PageViewRestriction, Revision

from paginas.bitacora.acciones import Accion
from paginas.models import Asiento
from paginas.revision.registro import modelos_revisados
from tests.revision.maquina.modelo import Modelo
from tests.revision.maquina.mundo import LISTAS, Mundo


@dataclass(slots=True)
class Visto:
    """What the comparisons remember from one step to the next."""

    revisiones: set[int] = field(default_factory=set)
    publicos: set[str] = field(default_factory=set)
    asiento: int = 0  # the last entry of the public log that was accounted for
    turno: int = 0


def todo(
    modelo: Modelo, mundo: Mundo, base: set[tuple[str, str]], visto: Visto, claves: tuple[str, ...]
) -> None:
    """Everything after a step: the rows whole, over HTTP what the step was about."""
    lo_publico(modelo, mundo, base)
    lo_asentado(modelo, mundo, visto)
    lo_que_espera(modelo, mundo)
    hay = set(Revision.objects.values_list("pk", flat=True))
    assert visto.revisiones <= hay, f"revisiones perdidas: {visto.revisiones - hay}"
    visto.revisiones = hay
    if not claves:
        return
    for clave in claves:
        lo_visible(modelo, mundo, clave)
    if visto.publicos != modelo.publicos():
        visto.publicos = modelo.publicos()
        for lista in LISTAS:
            assert mundo.visible_en(lista) <= modelo.publicos(), lista
        for clave in claves:
            lo_hallado(modelo, mundo, clave)
    else:
        visto.turno += 1
        lista = LISTAS[visto.turno % len(LISTAS)]
        assert mundo.visible_en(lista) <= modelo.publicos(), lista


def vivos() -> set[tuple[str, str]]:
    """Every live row of a reviewed model, and every live page: label and key."""
    filas = {("página", str(pk)) for pk in Page.objects.live().values_list("pk", flat=True)}
    for modelo in modelos_revisados():
        if not issubclass(modelo, Page):
            pks = modelo.objects.filter(live=True).values_list("pk", flat=True)
            filas |= {(modelo._meta.label, str(pk)) for pk in pks}
    return filas


def lo_publico(modelo: Modelo, mundo: Mundo, base: set[tuple[str, str]]) -> None:
    """Nothing public unreviewed, nothing reviewed withdrawn: rows and restrictions."""
    esperados = {mundo.fila(f.clave) for f in modelo.fichas.values() if f.publico}
    assert vivos() - base == esperados
    assert base <= vivos()
    cerradas = {
        ("página", str(pk)) for pk in PageViewRestriction.objects.values_list("page", flat=True)
    }
    assert cerradas == {mundo.fila(f.clave) for f in modelo.fichas.values() if f.restringida}


def ultimo_asiento() -> int:
    return Asiento.objects.aggregate(n=Max("numero"))["n"] or 0


def lo_asentado(modelo: Modelo, mundo: Mundo, visto: Visto) -> None:
    """One entry of the public log for each change of what is public, and none otherwise."""
    nuevos = Asiento.objects.filter(numero__gt=visto.asiento).exclude(accion=Accion.REGISTRO)
    escritos = list(nuevos.values_list("numero", "accion", "clave"))
    debidos = sorted((accion, mundo.identidad(clave)) for accion, clave in modelo.asientos)
    assert sorted((accion, clave) for _, accion, clave in escritos) == debidos
    visto.asiento = max([visto.asiento, *(numero for numero, _, _ in escritos)])
    modelo.asientos.clear()


def lo_visible(modelo: Modelo, mundo: Mundo, clave: str) -> None:
    """The address of one object shows its public version and no other word."""
    publico = modelo.fichas[clave].visible
    estado, vistos = mundo.visible(clave)
    propios = {c for c in vistos if modelo.canarios[c] == clave}
    assert (estado == 200) == (publico is not None), (clave, estado)
    assert propios == ({publico} if publico else set()), clave
    assert vistos <= modelo.publicos(), clave
    if publico and modelo.fichas[clave].es_pagina:
        assert mundo.de(clave).url.endswith(f"/{modelo.fichas[clave].ruta}/"), clave


def lo_hallado(modelo: Modelo, mundo: Mundo, clave: str) -> None:
    """The search finds the public version and not the draft."""
    ficha = modelo.fichas[clave]
    for canario in {ficha.borrador, ficha.publico} - {None}:
        assert mundo.hallado(canario) == (canario == ficha.visible), (clave, canario)


def lo_que_espera(modelo: Modelo, mundo: Mundo) -> None:
    """Drafts keep their words, and what waits is what the model says."""
    fichas = modelo.fichas.values()
    assert mundo.canarios_de_los_borradores() == {f.clave: f.borrador for f in fichas}
    assert mundo.los_que_esperan() == {f.clave for f in fichas if modelo.espera(f.clave)}
