"""A published file does not change: it is replaced by a new one, through review."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from paginas.ficheros.errores import FicheroInmutable
from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from paginas.revision.errores import ContenidoCambiado
from tests import fabrica

CONTENIDO = fabrica.pdf("el que se aprobo")
CONSEJO = "Suba un archivo nuevo y envíelo a revisión."


@pytest.fixture
def documento(mesa):
    archivo = SimpleUploadedFile("acta.pdf", CONTENIDO)
    return get_document_model().objects.create(title="Acta firmada", file=archivo)


@pytest.fixture
def publicado(mesa, documento):
    fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    return documento


@pytest.fixture
def jefa(persona):
    return persona("jefa", is_superuser=True)


def reservada() -> Collection:
    coleccion = Collection.get_first_root_node().add_child(name="Reservada")
    CollectionViewRestriction.objects.create(collection=coleccion, restriction_type="login")
    return coleccion


def intacto(documento) -> bool:
    actual = get_document_model().objects.get(pk=documento.pk)
    en_disco = default_storage.open(actual.file.name).read()
    return (actual.title, actual.file.name, en_disco) == (
        documento.title,
        documento.file.name,
        CONTENIDO,
    )


def datos(documento, **cambios):
    return {"title": documento.title, "collection": documento.collection_id, "tags": "", **cambios}


def otro_pdf() -> SimpleUploadedFile:
    return SimpleUploadedFile("acta.pdf", fabrica.pdf("otro"))


def test_mientras_no_se_publica_se_cambia_cuanto_haga_falta(entrar, mesa, documento):
    respuesta = entrar(mesa.editora).post(
        reverse("wagtaildocs:edit", args=[documento.pk]),
        datos(documento, title="Acta corregida", file=otro_pdf()),
    )
    assert respuesta.status_code == 302
    documento.refresh_from_db()
    assert documento.title == "Acta corregida"


@pytest.mark.parametrize("quien", ["moderadora", "jefa"])
def test_el_formulario_no_cambia_el_archivo_y_dice_que_hacer(entrar, mesa, publicado, jefa, quien):
    persona = jefa if quien == "jefa" else mesa.moderadora
    url = reverse("wagtaildocs:edit", args=[publicado.pk])
    respuesta = entrar(persona).post(url, datos(publicado, file=otro_pdf()))
    assert respuesta.status_code == 200
    assert CONSEJO in respuesta.content.decode()
    assert intacto(publicado)


def test_ni_el_titulo_que_se_lee_en_el_acta(entrar, mesa, publicado):
    cliente = entrar(mesa.moderadora)
    cliente.post(
        reverse("wagtaildocs:edit", args=[publicado.pk]), datos(publicado, title="Otra cosa")
    )
    cliente.post(
        reverse("wagtaildocs:edit_multiple", args=[publicado.pk]),
        {f"doc-{publicado.pk}-{k}": v for k, v in datos(publicado, title="Otra cosa").items()},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )
    assert intacto(publicado)


def test_las_etiquetas_si_que_nadie_las_lee_fuera(entrar, mesa, publicado):
    entrar(mesa.moderadora).post(
        reverse("wagtaildocs:edit", args=[publicado.pk]), datos(publicado, tags="firmadas")
    )
    publicado.refresh_from_db()
    assert [t.name for t in publicado.tags.all()] == ["firmadas"]
    assert intacto(publicado)


def test_no_se_elimina_ni_uno_a_uno_ni_por_lotes(entrar, publicado, jefa):
    cliente = entrar(jefa)
    cliente.post(reverse("wagtaildocs:delete", args=[publicado.pk]))
    cliente.post(
        reverse("wagtaildocs:delete_multiple", args=[publicado.pk]),
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )
    lote = reverse("wagtail_bulk_action", args=["wagtaildocs", "document", "delete"])
    cliente.post(f"{lote}?id={publicado.pk}")
    assert intacto(publicado)


def test_no_se_esconde_en_una_coleccion_restringida(entrar, publicado, jefa):
    destino = reservada()
    cliente = entrar(jefa)
    lote = reverse("wagtail_bulk_action", args=["wagtaildocs", "document", "add_to_collection"])
    respuesta = cliente.post(f"{lote}?id={publicado.pk}", {"collection": destino.pk})
    assert "restringida" in str(next(iter(get_messages(respuesta.wsgi_request))))
    respuesta = cliente.post(
        reverse("wagtaildocs:edit", args=[publicado.pk]), datos(publicado, collection=destino.pk)
    )
    assert "restringida" in respuesta.content.decode()
    publicado.refresh_from_db()
    assert publicado.collection != destino


def test_ni_se_restringe_la_coleccion_que_lo_guarda(publicado, documento):
    with pytest.raises(FicheroInmutable, match="Acta firmada"):
        CollectionViewRestriction.objects.create(
            collection=publicado.collection, restriction_type="login"
        )


def test_a_una_coleccion_abierta_si_se_mueve(entrar, mesa, publicado):
    destino = Collection.get_first_root_node().add_child(name="Actas")
    entrar(mesa.moderadora).post(
        reverse("wagtaildocs:edit", args=[publicado.pk]), datos(publicado, collection=destino.pk)
    )
    publicado.refresh_from_db()
    assert publicado.collection == destino
    assert intacto(publicado)


def test_el_codigo_tampoco(publicado):
    modelo = get_document_model()
    with pytest.raises(FicheroInmutable, match="Suba un archivo nuevo"):
        modelo.objects.get(pk=publicado.pk).file.save("acta.pdf", ContentFile(b"otro"), save=True)
    with pytest.raises((FicheroInmutable, ProtectedError)), transaction.atomic():
        modelo.objects.filter(pk=publicado.pk).delete()
    copia = modelo.objects.get(pk=publicado.pk)
    copia.title = "Otro título"
    with pytest.raises(FicheroInmutable):
        copia.save()
    assert intacto(publicado)


def test_un_guardado_que_no_cambia_nada_no_estorba(publicado):
    documento = get_document_model().objects.get(pk=publicado.pk)
    documento.save()
    documento.get_file_hash()
    documento.get_file_size()


def test_lo_que_mostro_una_version_anterior_tampoco_se_toca(mesa, documento):
    sesion = fabrica.publicar(
        fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora, mesa.moderadora
    )
    sesion.documento_oficial = None
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    with pytest.raises(FicheroInmutable), transaction.atomic():
        documento.delete()
    with pytest.raises(FicheroInmutable), transaction.atomic():
        get_document_model().objects.filter(pk=documento.pk).delete()


def test_en_revision_se_queda_quieto_y_devuelto_se_puede_cambiar(mesa, documento):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento)
    estado = fabrica.enviar(sesion, mesa.editora)
    documento.title = "Otro título"
    with pytest.raises(FicheroInmutable, match="en revisión"):
        documento.save()
    fabrica.devolver(estado, mesa.moderadora)
    documento.save()


def test_lo_que_se_aprueba_es_el_archivo_que_se_vio(mesa, documento):
    """Written over on the disk, past every signal: the approval compares the bytes."""
    estado = fabrica.enviar(fabrica.sesion(mesa.editora, documento_oficial=documento), mesa.editora)
    with open(documento.file.path, "wb") as disco:
        disco.write(b"%PDF-1.4 otro cualquiera")
    with pytest.raises(ContenidoCambiado, match="archivo"):
        fabrica.aprobar(estado, mesa.moderadora)


def test_una_imagen_publicada_no_cambia_ni_de_encuadre(entrar, mesa, jefa):
    imagen = get_image_model().objects.create(title="Foto", file=get_test_image_file())
    noticia = Noticia(title="Noticia", slug="noticia", imagen=imagen, imagen_texto="Una sala.")
    borrador.crear_pagina(pagina=noticia, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    fabrica.publicar(noticia, mesa.editora, mesa.moderadora)
    nombre = imagen.file.name
    cliente = entrar(jefa)
    respuesta = cliente.post(
        reverse("wagtailimages:edit", args=[imagen.pk]),
        {
            "title": "Otra",
            "collection": imagen.collection_id,
            "tags": "",
            "file": SimpleUploadedFile("test.png", get_test_image_file().file.getvalue()),
            "focal_point_x": 1,
            "focal_point_y": 1,
            "focal_point_width": 1,
            "focal_point_height": 1,
        },
    )
    assert CONSEJO in respuesta.content.decode()
    cliente.post(reverse("wagtailimages:delete", args=[imagen.pk]))
    imagen.refresh_from_db()
    assert (imagen.title, imagen.file.name, imagen.focal_point_x) == ("Foto", nombre, None)
    imagen.focal_point_x = 3
    with pytest.raises(FicheroInmutable):
        imagen.save()


def test_sin_nuestro_formulario_nadie_abre_el_de_un_archivo_publicado(
    entrar, publicado, jefa, settings
):
    """Wagtail's own form removes the old file before saving: it must not get that far."""
    del settings.WAGTAILDOCS_DOCUMENT_FORM_BASE
    entrar(jefa).post(
        reverse("wagtaildocs:edit", args=[publicado.pk]), datos(publicado, file=otro_pdf())
    )
    assert intacto(publicado)
