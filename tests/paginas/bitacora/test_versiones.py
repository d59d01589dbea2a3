"""Versions read from snapshots: listed, compared in words, and no more public than the object."""

from __future__ import annotations

import hashlib
import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import PageViewRestriction, Revision

from paginas.bitacora.presentacion.diferencia import comparar
from paginas.bitacora.presentacion.palabras import Campo
from paginas.models import Asiento, Envio, Sesion
from paginas.revision import borrador
from snippets.models import Acuerdo
from tests import fabrica


@pytest.fixture
def corregida(publicado):
    """An act published twice: its place changed, and a script nobody should run."""
    sesion = publicado.sesion
    sesion.lugar = "Salón <script>alert(1)</script> nuevo"
    borrador.guardar(objeto=sesion, persona=publicado.mesa.editora)
    return fabrica.publicar(sesion, publicado.mesa.editora, publicado.mesa.moderadora)


def pedir(nombre: str, *partes: object, **datos: str) -> tuple[int, str]:
    respuesta = Client().get(reverse(f"mesa:{nombre}", args=partes), datos)
    return respuesta.status_code, respuesta.content.decode()


def test_la_lista_muestra_cada_version_con_su_sello(corregida):
    estado, html = pedir("versiones", f"sesion-{corregida.pk}")
    assert estado == 200
    assert "2 versiones" in html
    for asiento in Asiento.objects.filter(clave=f"sesion-{corregida.pk}"):
        assert asiento.sha256 in html


def test_la_diferencia_se_lee_en_palabras_y_escapada(corregida):
    _, html = pedir("versiones", f"sesion-{corregida.pk}", de="1", a="2")
    assert "Qué cambió de la versión 1 a la 2" in html
    assert "Lugar" in html
    assert "<ins>" in html
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html


def test_la_diferencia_sale_de_las_instantaneas_y_no_de_las_revisiones(corregida):
    Sesion.objects.update(latest_revision=None, live_revision=None)
    Acuerdo.objects.update(latest_revision=None, live_revision=None)
    Envio.objects.all().delete()
    Revision.objects.all().delete()
    _, html = pedir("versiones", f"sesion-{corregida.pk}", de="1", a="2")
    assert "Salón" in html


def test_un_borrador_no_aparece_en_ninguna_version(corregida, publicado):
    corregida.resumen = "Palabracanaria"
    borrador.guardar(objeto=corregida, persona=publicado.mesa.editora)
    clave = f"sesion-{corregida.pk}"
    for _, html in (pedir("versiones", clave), pedir("version", clave, 2)):
        assert "Palabracanaria" not in html


def test_el_contenido_exacto_tiene_el_sello_de_la_bitacora(corregida):
    clave = f"sesion-{corregida.pk}"
    respuesta = Client().get(reverse("mesa:version_contenido", args=[clave, 1]))
    asiento = Asiento.objects.get(clave=clave, version=1)
    assert hashlib.sha256(respuesta.content).hexdigest() == asiento.sha256
    assert json.loads(respuesta.content)["clave"] == clave


def test_una_version_anterior_se_lee_como_era(corregida):
    _, html = pedir("version", f"sesion-{corregida.pk}", 1)
    assert "Esta no es la última versión" in html
    assert "Salón" not in html
    assert "Se conoció el informe de albergues." in html


@pytest.mark.parametrize("vista", ["versiones", "version", "version_contenido"])
def test_de_lo_retirado_no_hay_versiones(corregida, vista):
    UnpublishPageAction(Sesion.objects.get(pk=corregida.pk)).execute(skip_permission_checks=True)
    partes = [f"sesion-{corregida.pk}"] + ([1] if vista != "versiones" else [])
    estado, html = pedir(vista, *partes)
    assert estado == 410
    assert corregida.title not in html
    assert "albergues" not in html


@pytest.mark.parametrize("vista", ["versiones", "version", "version_contenido"])
def test_de_lo_restringido_o_caducado_tampoco(corregida, vista):
    partes = [f"sesion-{corregida.pk}"] + ([1] if vista != "versiones" else [])
    PageViewRestriction.objects.create(page=corregida, restriction_type="login")
    assert pedir(vista, *partes)[0] == 404
    PageViewRestriction.objects.all().delete()
    assert pedir(vista, *partes)[0] == 200
    Sesion.objects.filter(pk=corregida.pk).update(expire_at=timezone.now())
    assert pedir(vista, *partes)[0] == 404


@pytest.mark.parametrize("clave", ["sesion-999999", "otra-cosa", "acuerdo-0x1", "organo-1"])
def test_una_clave_que_no_existe_no_se_halla(mesa, clave):
    assert pedir("versiones", clave)[0] == 404


def test_la_barra_de_version_esta_en_la_pagina_publica(corregida, publicado):
    html = Client().get(corregida.url).content.decode()
    assert "Versión 2, publicada el" in html
    assert f"/versiones/sesion-{corregida.pk}/?de=1&amp;a=2#cambios" in html
    html = Client().get(publicado.acuerdo.get_absolute_url()).content.decode()
    assert "Versión 1, publicada el" in html


def test_lo_que_se_quita_y_lo_que_se_anade_de_un_acta_se_dice():
    antes = [Campo("a", "Lugar", ("Salón viejo",)), Campo("b", "Resumen", ("Igual",))]
    despues = [Campo("b", "Resumen", ("Igual",)), Campo("c", "Quórum", ("5",))]
    puesto, quitado = comparar(antes, despues)
    assert (puesto.rotulo, puesto.clase) == ("Quórum", "añadido")
    assert (quitado.rotulo, quitado.clase) == ("Lugar", "quitado")
    assert "<del>" in quitado.parrafos[0]


def test_la_verificacion_muestra_la_cabeza_y_enlaza_el_manifiesto(publicado):
    estado, html = pedir("verificacion")
    ultimo = Asiento.objects.last()
    assert estado == 200
    assert ultimo.hash in html
    assert ultimo.firma in html
    assert reverse("mesa:manifiesto") in html
    assert "moderadora" not in html


def test_sin_llave_la_verificacion_dice_que_no_firma(mesa):
    assert "Este sitio no firma su bitácora" in pedir("verificacion")[1]


def test_el_manifiesto_es_json_y_no_nombra_a_nadie(publicado):
    respuesta = Client().get(reverse("mesa:manifiesto"))
    texto = b"".join(respuesta.streaming_content).decode()
    datos = json.loads(texto)
    assert datos["cabeza"]["numero"] == len(datos["asientos"]) == Asiento.objects.count()
    assert datos["asientos"][-1]["rol"] == "Administración"
    for persona in ("editora", "moderadora"):
        assert persona not in texto


def test_cada_correo_de_revision_lleva_la_cabeza(
    publicado, mailoutbox, django_capture_on_commit_callbacks
):
    mesa = publicado.mesa
    with django_capture_on_commit_callbacks(execute=True):
        fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    ultimo = Asiento.objects.last()
    assert len(mailoutbox) == 2
    assert all("Bitácora pública: asiento" in c.body for c in mailoutbox)
    assert ultimo.hash in mailoutbox[-1].body
    assert ultimo.firma in mailoutbox[-1].body
