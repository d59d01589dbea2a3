"""The editor is told, where she works with a file, what was read of it."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents import get_document_model

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from snippets.ficheros.texto.trabajo import leer_pendientes
from snippets.models import TextoFichero
from tests import fabrica
from tests.apoyo import hostiles

LISTA = "mesa_archivos:lista"


def subir(contenido: bytes, titulo: str):
    return get_document_model().objects.create(
        title=titulo, file=ContentFile(contenido, name="archivo.pdf")
    )


@pytest.fixture
def escaneado(mesa):
    documento = subir(hostiles.pdf_escaneado(), "Acta escaneada")
    leer_pendientes(timezone.now())
    return documento


@pytest.fixture
def legible(mesa):
    documento = subir(fabrica.pdf("Censo de albergues"), "Informe legible")
    leer_pendientes(timezone.now())
    return documento


def test_en_la_pagina_del_documento(entrar, mesa, escaneado):
    pagina = entrar(mesa.editora).get(reverse("wagtaildocs:edit", args=[escaneado.pk]))
    assert "Sin texto: parece escaneado." in pagina.content.decode()


def test_en_el_formulario_de_la_sesion(entrar, mesa, escaneado, legible):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=escaneado)
    url = reverse("wagtailadmin_pages:edit", args=[sesion.pk])
    pagina = entrar(mesa.editora).get(url).content.decode()
    assert "Archivos adjuntos y su texto" in pagina
    assert "Sin texto: parece escaneado." in pagina
    assert "Informe legible" not in pagina


def test_en_el_de_una_noticia_con_un_documento_en_su_cuerpo(entrar, mesa, legible):
    noticia = Noticia(title="Noticia", slug="noticia", cuerpo=[("documento", legible)])
    borrador.crear_pagina(pagina=noticia, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    url = reverse("wagtailadmin_pages:edit", args=[noticia.pk])
    assert "Con texto: 1 página." in entrar(mesa.editora).get(url).content.decode()


def test_sin_archivos_no_hay_nada_que_decir(entrar, mesa):
    sesion = fabrica.sesion(mesa.editora)
    url = reverse("wagtailadmin_pages:edit", args=[sesion.pk])
    assert "Archivos adjuntos y su texto" not in entrar(mesa.editora).get(url).content.decode()


def test_la_lista_dice_el_estado_de_todos_y_se_filtra(entrar, mesa, escaneado, legible):
    editora = entrar(mesa.editora)
    todos = editora.get(reverse(LISTA)).content.decode()
    assert "Acta escaneada" in todos
    assert "Informe legible" in todos
    algunos = editora.get(reverse(LISTA), {"estado": "escaneado"}).content.decode()
    assert "Acta escaneada" in algunos
    assert "Informe legible" not in algunos


def test_la_lista_no_pregunta_mas_por_tener_mas_archivos(
    entrar, mesa, escaneado, django_assert_max_num_queries
):
    editora = entrar(mesa.editora)
    editora.get(reverse(LISTA))
    for numero in range(5):
        subir(fabrica.pdf("Censo"), f"Otro {numero}")
    with django_assert_max_num_queries(25):
        editora.get(reverse(LISTA))


def test_quien_no_trabaja_con_archivos_no_la_ve(entrar, mesa, persona, escaneado):
    assert entrar(mesa.auditora).get(reverse(LISTA)).status_code == 200
    de_fuera = entrar(persona("visitante")).get(reverse(LISTA))
    assert "Acta escaneada" not in de_fuera.content.decode()


def test_administracion_pide_que_se_lea_otra_vez(entrar, mesa, escaneado):
    moderadora = entrar(mesa.moderadora)
    assert "Leer otra vez" in moderadora.get(reverse(LISTA)).content.decode()
    moderadora.post(reverse("mesa_archivos:releer", args=[escaneado.pk]))
    assert TextoFichero.objects.get(documento=escaneado).estado == "pendiente"


def test_comunicacion_no_puede_pedirlo(entrar, mesa, escaneado):
    editora = entrar(mesa.editora)
    assert "Leer otra vez" not in editora.get(reverse(LISTA)).content.decode()
    editora.post(reverse("mesa_archivos:releer", args=[escaneado.pk]))
    assert TextoFichero.objects.get(documento=escaneado).estado == "escaneado"


def test_lo_que_ya_se_leyo_no_se_quita_por_pedirlo(entrar, mesa, legible):
    entrar(mesa.moderadora).post(reverse("mesa_archivos:releer", args=[legible.pk]))
    fila = TextoFichero.objects.get(documento=legible)
    assert (fila.estado, fila.partes.count()) == ("con_texto", 1)
