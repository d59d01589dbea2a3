"""Addresses of the search page: everything asked is in the URL, and each link changes one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from busqueda.respuesta import Orden

if TYPE_CHECKING:
    from busqueda.respuesta import Peticion, Respuesta


@dataclass(frozen=True, slots=True)
class Ficha:
    """A chip: what is being filtered, and the address without it."""

    texto: str
    sin: str


def direccion(peticion: Peticion, **cambios: object) -> str:
    """``?…`` of a search; ``cambios`` replaces parameters, None removes them."""
    parametros: dict[str, object] = {
        "q": peticion.q,
        **{p: list(v) for p, v in peticion.filtros.items()},
        "desde": peticion.desde,
        "hasta": peticion.hasta,
        "orden": peticion.orden.value if peticion.orden is not Orden.RELEVANCIA else None,
        **cambios,
    }
    return "?" + urlencode({k: v for k, v in parametros.items() if v}, doseq=True)


def fichas(peticion: Peticion, respuesta: Respuesta | None) -> list[Ficha]:
    """A removable chip for each filter in force, unknown values too."""
    textos = {
        (faceta.parametro, valor.codigo): f"{faceta.etiqueta}: {valor.texto}"
        for faceta in (respuesta.facetas if respuesta else ())
        for valor in faceta.valores
    }
    puestas = [
        Ficha(
            textos.get((parametro, codigo), f"{parametro}: {codigo}"),
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


def paginas(peticion: Peticion, respuesta: Respuesta) -> dict[str, str]:
    """Addresses of the neighbouring pages that exist."""
    vecinas = {}
    if 1 < peticion.pagina <= respuesta.paginas:
        vecinas["anterior"] = direccion(peticion, pagina=peticion.pagina - 1)
    if peticion.pagina < respuesta.paginas:
        vecinas["siguiente"] = direccion(peticion, pagina=peticion.pagina + 1)
    return vecinas
