"""Keeping the index as the site is: called by whoever changes what is public.

Every function works inside the caller's transaction, so that what is found is what is public.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS, transaction

from busqueda import registro
from busqueda.escritura import borrar, escribir, guardar_etiquetas, huella, olvidar_sugeridas
from busqueda.models import EntradaBusqueda, EtiquetaFaceta, ValorEntrada
from busqueda.motores import motor_de
from busqueda.motores.elastico import carga
from busqueda.tandas import en_tandas
from busqueda.version import anotar_reconciliacion

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from django.db.models import Model

    from busqueda.contrato import Adaptador, Ficha

TANDA = 100


@dataclass(frozen=True, slots=True)
class Diferencias:
    """Keys in which the index and the site differ; ``motor_integro``: the engine's own check."""

    faltan: tuple[str, ...]
    sobran: tuple[str, ...]
    distintas: tuple[str, ...]
    motor_integro: bool

    def __bool__(self) -> bool:
        return bool(self.faltan or self.sobran or self.distintas or not self.motor_integro)


def sincronizar(*objetos: Model) -> None:
    """Make the index say of these objects, and of those they affect, what is public now.

    Objects of models without an adapter are ignored. A deleted object keeps its ``pk`` for
    this call; when it does not, use :func:`retirar`.
    """
    with transaction.atomic():
        for adaptador, objeto in _con_afectadas(objetos):
            publico = adaptador.publicos().filter(pk=objeto.pk).first()
            if publico is None:
                borrar([adaptador.clave(objeto)])
            else:
                escribir([adaptador.ficha(publico)])


def retirar(*claves: str) -> None:
    """Forget these keys, whatever they were."""
    borrar(claves)


def refrescar_etiquetas(parametro: str, codigos: Collection[str] | None = None) -> None:
    """Read again the labels of a facet (of all the codes in use when none are given)."""
    faceta = next(f for f in registro.facetas() if f.parametro == parametro)
    if codigos is None:
        usados = ValorEntrada.objects.filter(parametro=parametro)
        codigos = set(usados.values_list("codigo", flat=True).distinct())
    textos = dict(faceta.etiquetas(codigos))
    with transaction.atomic():
        EtiquetaFaceta.objects.filter(parametro=parametro, codigo__in=codigos).exclude(
            codigo__in=textos
        ).delete()
        olvidar_sugeridas(parametro, set(codigos) - textos.keys(), DEFAULT_DB_ALIAS)
        guardar_etiquetas(parametro, textos, DEFAULT_DB_ALIAS)


def reconstruir(progreso: Callable[[str, int, int], None] | None = None) -> int:
    """Write every public object again, and remove what is no longer; answers the entries.

    Batch by batch, each in its transaction: the search answers all the while. Interrupted, it
    leaves a usable index, and may be run again.
    """
    vistas: set[str] = set()
    for adaptador in registro.adaptadores():
        total = adaptador.publicos().count()
        hechas = 0
        for tanda in en_tandas(_fichas(adaptador), TANDA):
            escribir(tanda, forzar=True)
            vistas.update(ficha.clave for ficha in tanda)
            hechas += len(tanda)
            if progreso:
                progreso(adaptador.etiqueta_plural, hechas, total)
    guardadas = EntradaBusqueda.objects.values_list("clave", flat=True)
    for sobrantes in en_tandas([c for c in guardadas if c not in vistas], TANDA):
        borrar(sobrantes)
    for faceta in registro.facetas():
        refrescar_etiquetas(faceta.parametro)
    with transaction.atomic():
        motor_de().rehacer()
    anotar_reconciliacion(DEFAULT_DB_ALIAS)
    carga.rehacer(progreso=progreso)
    return len(vistas)


def diferencias() -> Diferencias:
    """Compare every public object with its entry, and the engine's index with the entries."""
    guardadas = dict(EntradaBusqueda.objects.values_list("clave", "huella"))
    faltan, distintas = [], []
    for adaptador in registro.adaptadores():
        for ficha in _fichas(adaptador):
            guardada = guardadas.pop(ficha.clave, None)
            if guardada is None:
                faltan.append(ficha.clave)
            elif guardada != huella(ficha):
                distintas.append(ficha.clave)
    with transaction.atomic():
        integro = motor_de().integro()
    afuera = [set(claves) for claves in carga.diferencias()]
    return Diferencias(
        *(
            tuple(sorted(set(aqui) | alla))
            for aqui, alla in zip((faltan, guardadas, distintas), afuera, strict=True)
        ),
        motor_integro=integro,
    )


def _con_afectadas(objetos: tuple[Model, ...]) -> Iterator[tuple[Adaptador, Model]]:
    vistos: set[str] = set()
    directos = [(a, o) for o in objetos if (a := registro.adaptador_de(o))]
    afectados = (
        (otro_adaptador, otro)
        for adaptador, objeto in directos
        for otro in adaptador.afectadas(objeto)
        if (otro_adaptador := registro.adaptador_de(otro))
    )
    for adaptador, objeto in [*directos, *afectados]:
        clave = adaptador.clave(objeto)
        if clave not in vistos:
            vistos.add(clave)
            yield adaptador, objeto


def _fichas(adaptador: Adaptador) -> Iterator[Ficha]:
    for objeto in adaptador.publicos().iterator(chunk_size=TANDA):
        yield adaptador.ficha(objeto)
