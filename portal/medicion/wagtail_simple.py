"""Plain Wagtail search on the same words, reported beside ours: what a site has without us.

It works on the database of ``DATABASE_URL``, which must be empty: drafts of agreements carry
the text, since Wagtail indexes any model that declares search fields.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from django.db import connection
from wagtail.search.backends import get_search_backend

from busqueda.corpus import fichas
from busqueda.errores import IndiceOcupado
from busqueda.tandas import en_tandas
from portal.medicion.preguntas import preguntas
from portal.medicion.tiempos import Fila, cronometrar, fila
from snippets.models import Acuerdo, Organo

Avance = Callable[[str, int, int], None]
TOPE_S = 60.0  # seconds for a class of questions
LARGO_TITULO = 160


def medir(motor: str, tamano: int, avance: Avance) -> Iterator[Fila]:
    """Rows of the four classes. Raises ``IndiceOcupado`` on a database with agreements."""
    if Acuerdo.objects.exists():
        raise IndiceOcupado("La búsqueda de Wagtail se mide en una base de datos vacía.")
    _cargar(tamano, avance)
    for clase, textos in preguntas().items():
        tiempos, empieza = [], time.monotonic()
        for texto in textos:
            tiempos.append(cronometrar(partial(_buscar, texto)))
            if time.monotonic() - empieza > TOPE_S:
                break
        yield fila(
            motor, tamano, f"{clase.value}, Wagtail sin más", tiempos, fijo=0,
            nota="" if len(tiempos) == len(textos) else _cortada(len(tiempos), len(textos)),
        )  # fmt: skip


def _cortada(hechas: int, todas: int) -> str:
    return f"se cortó a los {TOPE_S:.0f} s con {hechas} de {todas} preguntas"


def _cargar(tamano: int, avance: Avance) -> None:
    (organo,) = Organo.objects.bulk_create(
        [Organo(nombre="Órgano de la medición", sigla="MED", es_demostracion=True)]
    )
    indice = get_search_backend().get_index_for_model(Acuerdo)
    hechos = 0
    for tanda in en_tandas(fichas(tamano), 500):
        nuevos = Acuerdo.objects.bulk_create(
            Acuerdo(
                organo=organo,
                live=False,
                titulo=ficha.titulo[:LARGO_TITULO],
                texto=" ".join(f.texto for f in ficha.fragmentos),
            )
            for ficha in tanda
        )
        indice.add_items(Acuerdo, nuevos)
        hechos += len(nuevos)
        avance("Wagtail sin más: entradas", hechos, tamano)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _buscar(texto: str) -> tuple[Sequence[Acuerdo], int]:
    hallados = get_search_backend().search(texto, Acuerdo.objects.all())
    return list(hallados[:10]), hallados.count()
