"""What Elasticsearch keeps of an entry: analysed text, facet values, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from elasticsearch_dsl import Date, Document, InnerDoc, Keyword, Long, Nested, Text, analyzer

if TYPE_CHECKING:
    from busqueda.models import EntradaBusqueda

# The tokens come from ``busqueda.analisis``: folded, stemmed, without stop words.
analizado = analyzer("analizado", tokenizer="whitespace")
MAS_PALABRA = 250  # characters; Lucene refuses terms past 32 kB, and no word is this long


class ValorFechado(InnerDoc):
    valor = Keyword()
    desde = Date()


class DocumentoEntrada(Document):
    """``valores``: «parameter=code» of the facet values that always count; ``fechados``: of
    those that count from a day on."""

    entrada = Long()
    titulo = Text(analyzer=analizado)
    cuerpo = Text(analyzer=analizado)
    exacto = Text(analyzer=analizado)
    fecha = Date()
    expira = Date()
    valores = Keyword()
    fechados = Nested(ValorFechado)

    class Index:
        settings = {
            "number_of_shards": 1,
            "number_of_replicas": 0,
            "refresh_interval": "1s",
            "index.max_terms_count": 100_000,
        }

    class Meta:
        dynamic = "strict"


def fuente(entrada: EntradaBusqueda) -> dict[str, Any]:
    """The body of one document, from an entry with its text and values fetched."""
    valores = list(entrada.valores.all())
    texto = entrada.analizado
    return {
        "entrada": entrada.pk,
        "titulo": _cortas(texto.titulo),
        "cuerpo": _cortas(texto.cuerpo),
        "exacto": _cortas(texto.exacto),
        "fecha": entrada.fecha and entrada.fecha.isoformat(),
        "expira": entrada.expira and entrada.expira.isoformat(),
        "valores": [f"{v.parametro}={v.codigo}" for v in valores if v.desde is None],
        "fechados": [
            {"valor": f"{v.parametro}={v.codigo}", "desde": v.desde.isoformat()}
            for v in valores
            if v.desde is not None
        ],
    }


def _cortas(texto: str) -> str:
    if len(texto) <= MAS_PALABRA:
        return texto
    return " ".join(p for p in texto.split(" ") if len(p) <= MAS_PALABRA)
