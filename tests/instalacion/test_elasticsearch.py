"""The Elasticsearch of the tests is a real one and analyses Spanish as we ask."""

from __future__ import annotations

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from elasticsearch_dsl import Document, Index, Text, analyzer, connections, token_filter

pytestmark = pytest.mark.elasticsearch

raices = token_filter("raices", type="snowball", language="Spanish")
vacias = token_filter("vacias", type="stop", stopwords="_spanish_")
espanol = analyzer("espanol", tokenizer="standard", filter=["lowercase", vacias, raices])


class Pasaje(Document):
    texto = Text(analyzer=espanol)


@pytest.fixture
def indice() -> Iterator[Index]:
    connections.create_connection(hosts=os.environ["ELASTICSEARCH_URL"].split(","))
    propio = Index(f"prueba-{uuid4().hex}")
    propio.document(Pasaje)
    propio.create()
    yield propio
    propio.delete()
    connections.remove_connection("default")


def guardar(indice: Index, *textos: str) -> None:
    for texto in textos:
        Pasaje(texto=texto).save(index=indice._name)
    indice.refresh()


def hallados(indice: Index, pregunta: str) -> list[str]:
    return [p.texto for p in indice.search().query("match", texto=pregunta).execute()]


def test_encuentra_otras_formas_de_la_palabra(indice: Index) -> None:
    guardar(indice, "Las personas retornadas recibieron atención", "El albergue abrió sus puertas")
    assert hallados(indice, "retornada") == ["Las personas retornadas recibieron atención"]


def test_las_palabras_vacias_no_encuentran_nada(indice: Index) -> None:
    guardar(indice, "Las personas retornadas recibieron atención")
    assert hallados(indice, "las de los que") == []
