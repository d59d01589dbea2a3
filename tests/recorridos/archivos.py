"""Uploads files with a word in them, publishes them, and asks the public search for the word."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.urls import reverse
from fpdf import FPDF
from wagtail.documents import get_document_model

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from paginas.revision.trabajos import una_pasada
from tests import fabrica

PALABRA = "quetzalcanario"  # in no other text


def pdf(*paginas: str) -> bytes:
    hoja = FPDF()
    hoja.set_font("Helvetica", size=12)
    for texto in paginas:
        hoja.add_page()
        hoja.multi_cell(0, 8, texto)
    return bytes(hoja.output())


def subir(contenido: bytes | None = None, nombre: str = "acta.pdf", titulo: str = "Acta firmada"):
    contenido = contenido or pdf("Portada del informe.", f"Se conoció el {PALABRA} de albergues.")
    return get_document_model().objects.create(
        title=titulo, file=ContentFile(contenido, name=nombre)
    )


def leer() -> None:
    assert una_pasada() == []


def preguntar(client, **parametros):
    respuesta = client.get(reverse("busqueda:buscar"), {"q": PALABRA, **parametros})
    assert respuesta.status_code == 200
    return respuesta.context["respuesta"]


def hallados(client, **parametros) -> list[str]:
    return [resultado.clave for resultado in preguntar(client, **parametros).resultados]


def publicar_con(mesa, documento, **kw):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento, **kw)
    return fabrica.publicar(sesion, mesa.editora, mesa.moderadora)


def noticia_con(mesa, documento, slug="noticia"):
    cuerpo = [("documento", documento)]
    noticia = Noticia(title="Noticia", slug=slug, cuerpo=cuerpo)
    borrador.crear_pagina(pagina=noticia, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    return fabrica.publicar(noticia, mesa.editora, mesa.moderadora)


def clave(documento) -> list[str]:
    return [f"documento:{documento.pk}"]
