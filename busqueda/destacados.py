"""The best bets of an answer: what administrators chose, as the read model has it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from busqueda import registro
from busqueda.models import EntradaBusqueda
from busqueda.respuesta import ResultadoDestacado

if TYPE_CHECKING:
    from busqueda.mejoras.memoria import Mejoras
    from busqueda.motores.base import Filtros
    from busqueda.respuesta import Peticion

MAS_DESTACADOS = 3


def destacados(
    peticion: Peticion, corrida: tuple[str, ...], mejoras: Mejoras, filtros: Filtros, alias: str
) -> tuple[ResultadoDestacado, ...]:
    """Only above the first page of an unfiltered search; one query, and only if any is due."""
    filtrada = filtros.facetas or filtros.desde or filtros.hasta
    if peticion.pagina > 1 or filtrada or not mejoras.promovidos:
        return ()
    claves = mejoras.promovidas(corrida, filtros.hoy)
    if not claves:
        return ()
    vigentes = Q(expira__isnull=True) | Q(expira__gt=filtros.ahora)
    entradas = {
        e.clave: e for e in EntradaBusqueda.objects.using(alias).filter(vigentes, clave__in=claves)
    }
    return tuple(
        ResultadoDestacado(
            clave=entrada.clave,
            tipo=entrada.tipo,
            etiqueta_tipo=registro.etiqueta_de_tipo(entrada.tipo),
            titulo=entrada.titulo,
            resumen=entrada.resumen,
            url=entrada.url,
            fecha=entrada.fecha,
        )
        for entrada in [entradas[c] for c in claves if c in entradas][:MAS_DESTACADOS]
    )
