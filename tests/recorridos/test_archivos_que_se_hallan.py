"""A file is found by what it says, only while something public shows it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from fpdf import FPDF
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from busqueda.indice import diferencias, reconstruir
from paginas.models import IndiceNoticias, IndiceSesiones, Noticia
from paginas.revision import borrador
from paginas.revision.trabajos import una_pasada
from paginas.solicitudes.estados import Pedido
from snippets.models import ParteFichero
from tests import fabrica
from tests.apoyo import hostiles
from tests.solicitudes.apoyo import hacer

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


@pytest.fixture
def documento(mesa):
    hecho = subir()
    leer()
    return hecho


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


def test_se_cita_con_su_pagina_y_el_enlace_abre_alli(client, mesa, documento):
    publicar_con(mesa, documento)
    (resultado,) = preguntar(client).resultados
    (pasaje,) = resultado.fragmentos
    assert (resultado.titulo, resultado.etiqueta_tipo) == ("Acta firmada", "Documento")
    assert pasaje.cita == "Acta firmada, p. 2"
    assert (pasaje.pagina, pasaje.url) == (2, f"{documento.url}#page=2")
    guardado = ParteFichero.objects.get(texto_fichero__documento=documento, numero=2).texto
    assert pasaje.texto == guardado
    assert client.get(pasaje.url).status_code == 200


def test_un_word_se_cita_por_su_parrafo(client, mesa):
    cuerpo = hostiles.parrafo("Portada.") + hostiles.parrafo(f"El {PALABRA} llegó.")
    documento = subir(hostiles.docx(cuerpo), "nota.docx", "Nota")
    leer()
    publicar_con(mesa, documento)
    (resultado,) = preguntar(client).resultados
    assert [p.cita for p in resultado.fragmentos] == ["Nota, párr. 2"]
    assert resultado.fragmentos[0].url == documento.url


def test_el_texto_que_llega_despues_de_publicar_se_halla_desde_que_llega(client, mesa):
    documento = subir()
    publicar_con(mesa, documento)
    assert hallados(client) == []
    leer()
    assert hallados(client) == clave(documento)


def test_se_filtra_como_lo_que_lo_muestra(client, mesa, documento):
    publicar_con(mesa, documento, organo=fabrica.organo("MQZ"))
    assert hallados(client, tipo="documento", organo="MQZ", anio="2023") == clave(documento)
    assert hallados(client, organo="MPR") == []


def test_sin_nada_que_lo_muestre_no_se_halla(client, documento):
    assert hallados(client) == []


def test_el_de_un_borrador_no(client, mesa, documento):
    fabrica.sesion(mesa.editora, documento_oficial=documento)
    assert hallados(client) == []


def test_el_de_lo_que_esta_en_revision_tampoco(client, mesa, documento):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento)
    fabrica.enviar(sesion, mesa.editora)
    assert hallados(client) == []


def test_el_escaneado_no_tiene_que_hallarse(client, mesa):
    documento = subir(hostiles.pdf_escaneado(1, sello=PALABRA))
    leer()
    publicar_con(mesa, documento)
    assert hallados(client) == []


def test_al_corregirse_el_acta_con_otro_archivo_se_halla_el_otro(client, mesa, documento):
    sesion = publicar_con(mesa, documento)
    otro = subir(titulo="Acta corregida")
    leer()
    sesion = sesion.get_latest_revision_as_object()
    sesion.documento_oficial = otro
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    assert hallados(client) == clave(documento)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert hallados(client) == clave(otro)


def test_lo_retirado_se_lleva_sus_archivos(client, mesa, documento):
    hacer(publicar_con(mesa, documento), Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert hallados(client) == []


def test_lo_retirado_por_codigo_tambien(client, mesa, documento):
    fabrica.retirar(publicar_con(mesa, documento))
    assert hallados(client) == []


def test_lo_eliminado_tambien(client, mesa, documento):
    hacer(publicar_con(mesa, documento), Pedido.ELIMINACION, mesa.editora, mesa.moderadora)
    assert hallados(client) == []


def test_si_otra_cosa_publica_lo_muestra_se_sigue_hallando(client, mesa, documento):
    sesion = publicar_con(mesa, documento)
    noticia = noticia_con(mesa, documento)
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert hallados(client) == clave(documento)
    hacer(noticia, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert hallados(client) == []


@pytest.mark.parametrize("donde", ["la página", "su sección"])
def test_lo_restringido_se_lleva_sus_archivos_y_los_devuelve(client, mesa, documento, donde):
    sesion = publicar_con(mesa, documento)
    pagina = sesion if donde == "la página" else IndiceSesiones.objects.get()
    restriccion = PageViewRestriction(page=pagina, restriction_type="login")
    with fabrica.verbo():
        restriccion.save()
    assert hallados(client) == []
    with fabrica.verbo():
        restriccion.delete()
    assert hallados(client) == clave(documento)


def test_lo_caducado_tampoco_aunque_nadie_haya_ordenado(client, mesa, documento):
    publicar_con(mesa, documento, expire_at=timezone.now() + timedelta(hours=1))
    assert hallados(client) == clave(documento)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert hallados(client) == []


def test_si_uno_caduca_y_otro_no_se_sigue_hallando(client, mesa, documento):
    publicar_con(mesa, documento, expire_at=timezone.now() + timedelta(hours=1))
    noticia_con(mesa, documento)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert hallados(client) == clave(documento)


def test_el_acta_completa_de_un_punto_reservado_no_y_su_version_publica_si(client, mesa, documento):
    publica = subir(titulo="Acta, versión pública")
    leer()
    sesion = fabrica.sesion(
        mesa.editora, documento_oficial=documento, documento_version_publica=publica
    )
    fabrica.con_puntos(sesion, mesa.editora, fabrica.punto_reservado())
    fabrica.publicar(type(sesion).objects.get(pk=sesion.pk), mesa.editora, mesa.moderadora)
    assert hallados(client) == clave(publica)


def test_el_de_la_discusion_reservada_tampoco(client, mesa, documento):
    punto = fabrica.punto_reservado()
    punto.discusion = [("documento", documento)]
    sesion = fabrica.con_puntos(fabrica.sesion(mesa.editora), mesa.editora, punto)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert hallados(client) == []


@pytest.fixture
def escaneado(mesa):
    hecho = subir(hostiles.pdf_escaneado(sello="Folio 12"), titulo="Acta escaneada")
    leer()
    return hecho


def test_la_version_de_texto_de_un_escaneado_pasa_por_la_revision(
    client, mesa, documento, escaneado
):
    sesion = publicar_con(mesa, escaneado).get_latest_revision_as_object()
    sesion.documento_texto = documento
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    assert hallados(client) == []
    publicada = fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert hallados(client) == clave(documento)
    pagina = client.get(publicada.url).content.decode()
    assert "Versión de texto del acta firmada" in pagina
    assert documento.url in pagina
    assert client.get(documento.url).status_code == 200


def test_con_puntos_reservados_no_se_publica(client, mesa, documento, escaneado):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=escaneado, documento_texto=documento)
    fabrica.con_puntos(sesion, mesa.editora, fabrica.punto_reservado())
    publicada = fabrica.publicar(
        type(sesion).objects.get(pk=sesion.pk), mesa.editora, mesa.moderadora
    )
    assert hallados(client) == []
    assert documento.url not in client.get(publicada.url).content.decode()
    assert client.get(documento.url).status_code == 404
    # The draft keeps it: it is shown again when nothing is reserved any more.
    assert publicada.get_latest_revision_as_object().documento_texto == documento


def test_la_version_de_texto_no_es_el_mismo_archivo(mesa, documento):
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento)
    sesion.documento_texto = documento
    with pytest.raises(ValidationError, match="mismo archivo"):
        sesion.full_clean()


@pytest.fixture
def reservada(mesa):
    coleccion = Collection.get_first_root_node().add_child(name="Reservada")
    CollectionViewRestriction.objects.create(collection=coleccion, restriction_type="login")
    return coleccion


def test_el_de_una_coleccion_restringida_no_hasta_que_deja_de_estarlo(
    client, mesa, documento, reservada
):
    documento.collection = reservada.add_child(name="Dentro")
    documento.save()
    publicar_con(mesa, documento)
    assert hallados(client) == []
    CollectionViewRestriction.objects.get().delete()
    assert hallados(client) == clave(documento)


def test_sacarlo_de_la_coleccion_restringida_lo_deja_hallar(client, mesa, documento, reservada):
    documento.collection = reservada
    documento.save()
    publicar_con(mesa, documento)
    documento.collection = Collection.get_first_root_node()
    documento.save()
    assert hallados(client) == clave(documento)


@pytest.fixture
def admin(mesa, entrar):
    return entrar(fabrica.persona("superusuaria", is_superuser=True))


def test_mover_la_coleccion_entera_bajo_una_restringida_lo_quita(
    client, mesa, documento, reservada, admin, django_capture_on_commit_callbacks
):
    actas = Collection.get_first_root_node().add_child(name="Actas")
    documento.collection = actas
    documento.save()
    publicar_con(mesa, documento)
    assert hallados(client) == clave(documento)
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(
            reverse("wagtailadmin_collections:edit", args=[actas.pk]),
            {"name": "Actas", "parent": reservada.pk},
        )
    assert Collection.objects.get(pk=actas.pk).is_descendant_of(
        Collection.objects.get(pk=reservada.pk)
    )
    assert hallados(client) == []


def test_moverla_por_codigo_lo_quita_en_la_siguiente_pasada(client, mesa, documento, reservada):
    actas = Collection.get_first_root_node().add_child(name="Actas")
    documento.collection = actas
    documento.save()
    publicar_con(mesa, documento)
    reservada.refresh_from_db()  # its place in the tree is another since «Actas» came first
    actas.move(reservada, "sorted-child")
    leer()
    assert hallados(client) == []
    get_document_model().objects.update(collection=Collection.get_first_root_node())
    leer()
    assert hallados(client) == clave(documento)


def test_sacarlo_en_un_lote_lo_deja_hallar(client, mesa, documento, reservada, admin):
    documento.collection = reservada
    documento.save()
    publicar_con(mesa, documento)
    lote = reverse("wagtail_bulk_action", args=["wagtaildocs", "document", "add_to_collection"])
    admin.post(f"{lote}?id={documento.pk}", {"collection": Collection.get_first_root_node().pk})
    assert hallados(client) == clave(documento)


def test_el_indice_dice_lo_mismo_que_el_sitio_y_rehacerlo_no_lo_cambia(client, mesa, documento):
    publicar_con(mesa, documento)
    assert not diferencias()
    reconstruir()
    assert not diferencias()
    assert hallados(client) == clave(documento)
