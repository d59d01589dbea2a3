"""The facets as the page lists them: the first values at hand, the rest behind «Ver más»."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from busqueda import registro

if TYPE_CHECKING:
    from busqueda.respuesta import FacetaContada, Peticion, Respuesta, ValorContado

A_LA_VISTA = 8


@dataclass(frozen=True, slots=True)
class Lista:
    """``falta``: the label of the facet to choose first, when only some values are offered."""

    parametro: str
    etiqueta: str
    primeros: tuple[ValorContado, ...]
    resto: tuple[ValorContado, ...] = ()
    falta: str = ""


def listas(peticion: Peticion, respuesta: Respuesta) -> tuple[Lista, ...]:
    anchas = {faceta.parametro: faceta.dentro_de for faceta in registro.facetas()}
    todas = (
        _lista(faceta, anchas.get(faceta.parametro, ""), peticion) for faceta in respuesta.facetas
    )
    return tuple(lista for lista in todas if lista.primeros)


def _lista(faceta: FacetaContada, ancha: str, peticion: Peticion) -> Lista:
    valores = list(faceta.valores)
    dentro_de = peticion.filtros.get(ancha, ())
    if dentro_de:
        valores = [v for v in valores if v.elegido or v.codigo.startswith(dentro_de)]
    primeros = [v for i, v in enumerate(valores) if v.elegido or i < A_LA_VISTA]
    resto = [v for v in valores if v not in primeros]
    if not ancha or dentro_de:
        return Lista(faceta.parametro, faceta.etiqueta, tuple(primeros), tuple(resto))
    # Three hundred and forty municipalities help nobody: the most frequent ones, or by department.
    falta = registro.etiqueta_de_faceta(ancha) if resto else ""
    primeros.sort(key=lambda v: (not v.elegido, -v.cuenta, v.texto))
    return Lista(faceta.parametro, faceta.etiqueta, tuple(primeros), falta=falta)
