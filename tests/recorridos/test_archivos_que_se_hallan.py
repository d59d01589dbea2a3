"""A file is found by what it says, only while something public shows it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import PageViewRestriction

from busqueda.indice import diferencias, reconstruir
from paginas.models import IndiceSesiones
from paginas.revision import borrador
from paginas.solicitudes.estados import Pedido
from snippets.models import ParteFichero
from tests import fabrica
from tests.apoyo import hostiles
from tests.recorridos.archivos import (
    PALABRA,
    clave,
    hallados,
    leer,
    noticia_con,
    preguntar,
    publicar_con,
    subir,
)
from tests.solicitudes.apoyo import hacer


@pytest.fixture
def documento(mesa):
    hecho = subir()
    leer()
    return hecho


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


def test_el_indice_dice_lo_mismo_que_el_sitio_y_rehacerlo_no_lo_cambia(client, mesa, documento):
    publicar_con(mesa, documento)
    assert not diferencias()
    reconstruir()
    assert not diferencias()
    assert hallados(client) == clave(documento)
