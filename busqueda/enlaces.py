"""Addresses of the search page: everything asked is in the URL, and each link changes one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from busqueda import registro
from busqueda.respuesta import Orden

if TYPE_CHECKING:
    from collections.abc import Mapping

    from busqueda.respuesta import Peticion, Respuesta

MAS_NOMBRE = 120


@dataclass(frozen=True, slots=True)
class Ficha:
    """A chip: what is being filtered, and the address without it."""

    texto: str
    sin: str


def direccion(peticion: Peticion, **cambios: object) -> str:
    """``?…`` of a search; ``cambios`` replaces parameters, None removes them.

    Canonical: the same search has one address, whatever the order it was asked in.
    """
    parametros: dict[str, object] = {
        "q": peticion.q,
        **{p: sorted(v) for p, v in sorted(peticion.filtros.items(), key=_lugar)},
        "desde": peticion.desde,
        "hasta": peticion.hasta,
        "orden": peticion.orden.value if peticion.orden is not Orden.RELEVANCIA else None,
        **cambios,
    }
    if parametros["orden"] == Orden.RELEVANCIA.value:
        del parametros["orden"]
    return "?" + urlencode({k: v for k, v in parametros.items() if v}, doseq=True)


def _lugar(filtro: tuple[str, object]) -> int:
    orden = [faceta.parametro for faceta in registro.facetas()]
    return orden.index(filtro[0]) if filtro[0] in orden else len(orden)


def fichas(peticion: Peticion, respuesta: Respuesta | None) -> list[Ficha]:
    """A removable chip for each filter in force, unknown values too."""
    textos = {
        (faceta.parametro, valor.codigo): f"{faceta.etiqueta}: {valor.texto}"
        for faceta in (respuesta.facetas if respuesta else ())
        for valor in faceta.valores
    }
    puestas = [
        Ficha(
            textos.get((parametro, codigo), f"{registro.etiqueta_de_faceta(parametro)}: {codigo}"),
            direccion(peticion, **{parametro: [c for c in codigos if c != codigo]}),
        )
        for parametro, codigos in peticion.filtros.items()
        for codigo in codigos
    ]
    for nombre, dia in (("desde", peticion.desde), ("hasta", peticion.hasta)):
        if dia:
            texto = f"{nombre.capitalize()} el {dia:%d/%m/%Y}"
            puestas.append(Ficha(texto, direccion(peticion, **{nombre: None})))
    return puestas


def nombre(peticion: Peticion, textos: Mapping[tuple[str, str], str]) -> str:
    """A search in a few words, to know it among others; ``textos``: labels of its values."""
    puestas = [f"«{peticion.q[:MAS_NOMBRE]}»"] if peticion.q else []
    for parametro, codigos in peticion.filtros.items():
        valores = ", ".join(textos.get((parametro, codigo), codigo) for codigo in codigos)
        puestas.append(f"{registro.etiqueta_de_faceta(parametro)}: {valores}"[:MAS_NOMBRE])
    for rotulo, dia in (("desde", peticion.desde), ("hasta", peticion.hasta)):
        if dia:
            puestas.append(f"{rotulo} el {dia:%d/%m/%Y}")
    return "; ".join(puestas) or "todo lo publicado"


def paginas(peticion: Peticion, respuesta: Respuesta) -> dict[str, str]:
    """Addresses of the neighbouring pages that exist."""
    vecinas = {}
    if 1 < peticion.pagina <= respuesta.paginas:
        vecinas["anterior"] = direccion(peticion, pagina=peticion.pagina - 1)
    if peticion.pagina < respuesta.paginas:
        vecinas["siguiente"] = direccion(peticion, pagina=peticion.pagina + 1)
    return vecinas
