"""A link of a public text to what is not public shows its words, and no address."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from tests import fabrica


def noticia(mesa, slug, *, cuerpo=""):
    pagina = Noticia(title=slug.title(), slug=slug)
    if cuerpo:
        pagina.cuerpo = fabrica.parrafos(cuerpo)
    borrador.crear_pagina(pagina=pagina, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    return Noticia.objects.get(pk=pagina.pk)


def publica(mesa, pagina):
    return fabrica.publicar(pagina, mesa.editora, mesa.moderadora)


def que_enlaza(mesa, tipo, otro):
    enlace = f'<a linktype="{tipo}" id="{otro.pk}">lo acordado</a>'
    return publica(mesa, noticia(mesa, "la-que-enlaza", cuerpo=enlace))


def pedir(client, pagina):
    texto = client.get(pagina.url).content.decode()
    assert "lo acordado" in texto
    return texto


def test_no_da_la_direccion_de_un_borrador(mesa, client):
    texto = pedir(client, que_enlaza(mesa, "page", noticia(mesa, "qzxborrador")))
    assert "qzxborrador" not in texto


def test_da_la_de_una_pagina_publica(mesa, client):
    texto = pedir(client, que_enlaza(mesa, "page", publica(mesa, noticia(mesa, "qzxpublica"))))
    assert "/qzxpublica/" in texto


@pytest.mark.parametrize("como", ["retirada", "restringida"])
def test_ni_la_de_lo_que_dejo_de_ser_publico(mesa, client, como):
    otra = publica(mesa, noticia(mesa, "qzxantes"))
    pagina = que_enlaza(mesa, "page", otra)
    assert "/qzxantes/" in pedir(client, pagina)
    if como == "retirada":
        fabrica.retirar(otra)
    else:
        PageViewRestriction.objects.create(page=otra, restriction_type="login")
    assert "qzxantes" not in pedir(client, pagina)


@pytest.mark.parametrize("cerrada", [True, False])
def test_ni_el_nombre_de_un_documento_de_una_coleccion_cerrada(mesa, client, cerrada):
    coleccion = Collection.get_first_root_node().add_child(name="Aparte")
    documento = get_document_model().objects.create(
        title="Informe",
        file=SimpleUploadedFile("qzxinforme.pdf", fabrica.pdf("Texto")),
        collection=coleccion,
    )
    if cerrada:
        CollectionViewRestriction.objects.create(collection=coleccion, restriction_type="login")
    pagina = que_enlaza(mesa, "document", documento)
    # The file of an open collection is shown: the text that links it is public.
    assert ("qzxinforme" in pedir(client, pagina)) is not cerrada
