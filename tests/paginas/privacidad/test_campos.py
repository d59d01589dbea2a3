"""Every text of every reviewed model is read, without any field being named."""

from __future__ import annotations

import pytest
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.blocks import ChooserBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import RichText

from paginas.contabilidad import CONTABILIDAD
from paginas.privacidad.lectura import html
from paginas.privacidad.lectura.campos import de_objeto
from paginas.revision.registro import modelos_revisados

MARCA = "canario"
DE_TEXTO = (models.CharField, models.TextField, StreamField)


def sembrar(bloque, marcas):
    """A stored value for ``bloque`` with one mark in each of its texts."""
    if isinstance(bloque, StreamBlock):
        return [
            {"type": nombre, "value": sembrar(hijo, marcas)}
            for nombre, hijo in bloque.child_blocks.items()
            if sembrar(hijo, []) is not None
        ]
    if isinstance(bloque, (ChooserBlock, ImageBlock)):
        return None
    if isinstance(bloque, StructBlock):
        return {nombre: sembrar(hijo, marcas) for nombre, hijo in bloque.child_blocks.items()}
    marca = f"{MARCA}{len(marcas)}x{id(marcas)}"
    marcas.append(marca)
    return f"<p>{marca}</p>" if isinstance(bloque, RichTextBlock) else marca


def llenar(objeto, marcas):
    """Put a mark in each field of text of ``objeto`` and of its inline children."""
    for campo in objeto._meta.concrete_fields:
        if campo.name in CONTABILIDAD or campo.is_relation or campo.choices:
            continue
        if isinstance(campo, StreamField):
            bloque = campo.stream_block
            setattr(objeto, campo.name, bloque.to_python(sembrar(bloque, marcas)))
        elif isinstance(campo, (models.CharField, models.TextField)):
            marca = f"{MARCA}{len(marcas)}x{id(marcas)}"
            marcas.append(marca)
            valor = f"<p>{marca}</p>" if isinstance(campo, RichTextField) else marca
            setattr(objeto, campo.name, valor)
    for relacion in get_all_child_relations(type(objeto)):
        hijo = relacion.related_model()
        llenar(hijo, marcas)
        setattr(objeto, relacion.get_accessor_name(), [hijo])


@pytest.mark.django_db
def test_se_lee_cada_texto_de_cada_modelo_revisado():
    for modelo in modelos_revisados():
        marcas: list[str] = []
        objeto = modelo()
        llenar(objeto, marcas)
        leido = "\n".join(p.texto for p in de_objeto(objeto))
        faltan = [marca for marca in marcas if marca not in leido]
        assert len(marcas) >= 3, modelo
        assert not faltan, modelo


def test_un_texto_partido_por_una_marca_de_letra_es_uno():
    visible, ocultos = html.textos(
        '<p>Llame al <b>5555</b>-1234</p><p>y <a href="mailto:ana%40ejemplo.gt">escriba</a></p>'
    )
    assert "5555-1234\n" in visible
    assert ocultos == ["mailto:ana@ejemplo.gt"]
    assert str(RichText("")) == ""
