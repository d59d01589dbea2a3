"""A private file and an absent one cannot be told apart, whatever is asked of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from paginas.models import IndiceNoticias, Noticia, Sesion
from paginas.revision import borrador
from snippets.models import Fichero
from tests import fabrica

CONTENIDO = fabrica.pdf("contenido que nadie ha publicado")


@pytest.fixture
def documento(mesa):
    archivo = SimpleUploadedFile("informe.pdf", CONTENIDO)
    return get_document_model().objects.create(title="Informe", file=archivo)


@pytest.fixture
def imagen(mesa):
    return get_image_model().objects.create(title="Foto", file=get_test_image_file())


def publicar_noticia(mesa, imagen, **kw):
    noticia = Noticia(title="Noticia", slug="noticia", imagen=imagen, imagen_texto="Sala.", **kw)
    borrador.crear_pagina(pagina=noticia, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    return fabrica.publicar(noticia, mesa.editora, mesa.moderadora)


def huella_de(respuesta) -> tuple:
    """What an onlooker compares: status, headers, cookies and body (its address aside)."""
    cuerpo = respuesta.content.decode().replace(respuesta.request["PATH_INFO"], "")
    return respuesta.status_code, dict(respuesta.headers), respuesta.cookies.output(), cuerpo


PREGUNTAS = {
    "a secas": {},
    "con su etiqueta": {"HTTP_IF_NONE_MATCH": "*"},
    "desde una fecha": {"HTTP_IF_MODIFIED_SINCE": "Wed, 01 Jan 2020 00:00:00 GMT"},
    "por partes": {"HTTP_RANGE": "bytes=0-10"},
}


@pytest.mark.parametrize("metodo", ["get", "head"])
@pytest.mark.parametrize("con_sesion_muerta", [False, True])
@pytest.mark.parametrize("pregunta", PREGUNTAS.values(), ids=PREGUNTAS)
def test_lo_privado_responde_como_lo_que_no_existe(
    mesa, documento, imagen, metodo, con_sesion_muerta, pregunta
):
    version = imagen.get_rendition("fill-50x50")
    parejas = (
        (documento.url, documento.url.replace(f"/{documento.pk}/", "/99999/")),
        (documento.url, documento.url.replace("informe", "otronom")),
        (imagen.file.url, imagen.file.url.replace("test", "nada")),
        (version.url, version.url.replace("fill", "nada")),
    )
    for privada, ausente in parejas:
        assert privada != ausente
        respuestas = []
        for url in (privada, ausente):
            cliente = Client()
            if con_sesion_muerta:
                cliente.cookies["sessionid"] = "x" * 32
            respuestas.append(huella_de(getattr(cliente, metodo)(url, **pregunta)))
        assert respuestas[0] == respuestas[1]
        assert respuestas[0][0] == 404
        assert "ETag" not in respuestas[0][1]


def test_la_etiqueta_exacta_de_un_borrador_no_se_confirma(client, documento):
    documento.get_file_hash()
    respuesta = client.get(documento.url, HTTP_IF_NONE_MATCH=f'"{documento.file_hash}"')
    assert respuesta.status_code == 404


def test_una_coleccion_restringida_no_manda_a_entrar(client, mesa, documento):
    coleccion = Collection.get_first_root_node().add_child(name="Reservada")
    documento.collection = coleccion
    documento.save()
    CollectionViewRestriction.objects.create(collection=coleccion, restriction_type="login")
    sesion = fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    assert client.get(documento.url).status_code == 404
    acta = client.get(sesion.url).content.decode()
    assert Fichero.objects.get().sha256 not in acta
    assert documento.url not in acta


def test_lo_publico_se_puede_guardar_poco_y_no_ejecuta_nada(client, mesa, documento, imagen):
    fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    publicar_noticia(mesa, imagen)
    for url in (documento.url, imagen.file.url):
        respuesta = client.get(url)
        assert respuesta.status_code == 200
        assert respuesta["Cache-Control"] == "public, max-age=60, must-revalidate"
        assert respuesta["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in respuesta["Content-Security-Policy"]
        assert client.get(url, HTTP_IF_NONE_MATCH=respuesta["ETag"]).status_code == 304


def test_una_hoja_de_calculo_se_descarga_y_no_se_abre_en_la_pagina(client, mesa):
    hoja = get_document_model().objects.create(
        title="Datos", file=SimpleUploadedFile("datos.csv", b"a,b\n1,<script>")
    )
    fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=hoja), mesa.editora, mesa.moderadora
    )
    respuesta = client.get(hoja.url)
    assert respuesta["Content-Disposition"].startswith("attachment")
    assert "sandbox" in respuesta["Content-Security-Policy"]


def test_a_quien_edita_no_se_lo_guarda_ninguna_copia(entrar, mesa, documento, imagen):
    for url in (documento.url, imagen.file.url):
        assert entrar(mesa.editora).get(url)["Cache-Control"] == "private, no-store"


def test_quien_no_trabaja_con_archivos_no_los_ve_aunque_entre_en_la_administracion(
    entrar, mesa, documento, persona
):
    from django.contrib.auth.models import Permission

    ajena = persona("ajena")
    ajena.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert entrar(ajena).get(documento.url).status_code == 404
    assert entrar(mesa.auditora).get(documento.url).status_code == 200


def test_se_va_con_la_pagina_retirada_restringida_o_caducada(client, mesa, imagen):
    noticia = publicar_noticia(mesa, imagen, expire_at=timezone.now() + timedelta(days=1))
    url = imagen.get_rendition("fill-40x40").url
    assert client.get(url).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert client.get(url).status_code == 404
    restriccion = PageViewRestriction.objects.create(
        page=noticia.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert client.get(url).status_code == 404
    restriccion.delete()
    assert client.get(url).status_code == 200
    fabrica.retirar(noticia)
    assert client.get(url).status_code == 404


def test_sigue_mientras_otra_cosa_publica_lo_muestre(client, mesa, documento):
    una, otra = (
        fabrica.publicar(
            fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
        )
        for _ in range(2)
    )
    fabrica.retirar(una)
    assert client.get(documento.url).status_code == 200
    fabrica.retirar(otra)
    assert client.get(documento.url).status_code == 404


def test_no_es_publico_por_estar_en_un_borrador_de_algo_publicado(client, mesa, documento):
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    sesion.documento_oficial = documento
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    assert client.get(documento.url).status_code == 404


def test_ni_por_un_guardado_que_no_paso_por_la_revision(client, mesa, documento):
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    Sesion.objects.filter(pk=sesion.pk).update(documento_oficial=documento)
    assert client.get(documento.url).status_code == 404


def test_deja_de_serlo_cuando_lo_publicado_ya_no_lo_muestra(client, mesa, documento):
    sesion = fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    sesion.documento_oficial = None
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    assert client.get(documento.url).status_code == 200
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert client.get(documento.url).status_code == 404


def test_una_direccion_con_caracteres_nulos_no_rompe_nada(client, mesa):
    assert client.get("/ficheros/images/a%00.png").status_code == 404
    assert client.get("/documents/1/a%00.pdf").status_code == 404
    assert client.get(f"/documents/{10**30}/a.pdf").status_code == 404
