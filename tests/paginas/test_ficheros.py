"""Files are as public as what refers to them."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from snippets.models import Fichero
from tests import fabrica

CONTENIDO = fabrica.pdf("acta de pruebas")


@pytest.fixture
def documento(mesa):
    archivo = SimpleUploadedFile("acta.pdf", CONTENIDO)
    return get_document_model().objects.create(title="Acta firmada", file=archivo)


def test_la_huella_queda_en_la_tabla_lateral(documento):
    fila = Fichero.objects.get(documento=documento)
    assert fila.sha256 == hashlib.sha256(CONTENIDO).hexdigest()
    assert (fila.bytes, fila.tipo) == (len(CONTENIDO), "application/pdf")
    assert fila.paginas is None, "pages are counted by the worker"


def test_la_huella_sigue_al_fichero(documento):
    documento.file.save("acta.pdf", ContentFile(b"otro"), save=True)
    assert Fichero.objects.get(documento=documento).bytes == 4


def test_un_documento_recien_subido_no_es_de_nadie_mas(client, entrar, mesa, documento):
    assert client.get(documento.url).status_code == 404
    assert entrar(mesa.editora).get(documento.url).status_code == 200


def test_ni_el_de_un_borrador_ni_el_de_una_correccion_pendiente(client, mesa, documento):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento)
    assert client.get(documento.url).status_code == 404
    fabrica.enviar(sesion, mesa.editora)
    assert client.get(documento.url).status_code == 404


def test_es_publico_con_su_acta_y_deja_de_serlo_con_ella(client, mesa, documento):
    sesion = fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    assert client.get(documento.url).status_code == 200
    assert Fichero.objects.get().sha256 in client.get(sesion.url).content.decode()
    fabrica.retirar(sesion)
    assert client.get(documento.url).status_code == 404


def test_una_coleccion_restringida_gana(client, mesa, documento):
    coleccion = Collection.get_first_root_node().add_child(name="Reservada")
    CollectionViewRestriction.objects.create(collection=coleccion, restriction_type="login")
    documento.collection = coleccion
    documento.save()
    fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    assert client.get(documento.url).status_code in (302, 404)


def test_una_imagen_y_sus_versiones_siguen_la_misma_regla(client, entrar, mesa):
    imagen = get_image_model().objects.create(title="Foto", file=get_test_image_file())
    version = imagen.get_rendition("fill-50x50")
    for url in (imagen.file.url, version.url):
        assert client.get(url).status_code == 404
        assert entrar(mesa.editora).get(url).status_code == 200
    noticia = Noticia(title="Noticia", slug="noticia", imagen=imagen, imagen_texto="Una sala.")
    borrador.crear_pagina(pagina=noticia, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    assert client.get(version.url).status_code == 404
    fabrica.publicar(noticia, mesa.editora, mesa.moderadora)
    for url in (imagen.file.url, version.url):
        assert client.get(url).status_code == 200


def test_no_se_sale_de_la_carpeta_de_imagenes(client, mesa, documento):
    for ruta in ("../portal.sqlite3", "documents/acta.pdf", documento.file.name, "images/no.png"):
        assert client.get(reverse("imagen", args=[ruta])).status_code == 404
