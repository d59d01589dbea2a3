"""What is not public is found nowhere: the negative twins of the journey."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from busqueda.indice import diferencias
from paginas.models import IndiceSesiones, Sesion
from paginas.revision import borrador
from paginas.solicitudes.estados import Pedido
from tests import fabrica
from tests.solicitudes.apoyo import hacer

PALABRA = "quetzalcanario"  # in no other text


def hallados(client) -> list[str]:
    """Addresses the public search answers for the word of these tests."""
    respuesta = client.get(reverse("busqueda:buscar"), {"q": PALABRA})
    assert respuesta.status_code == 200
    return [resultado.url for resultado in respuesta.context["respuesta"].resultados]


@pytest.fixture
def sesion(mesa):
    borrador_ = fabrica.sesion(mesa.editora, discusion=(f"Se habló de {PALABRA}.",))
    return fabrica.publicar(borrador_, mesa.editora, mesa.moderadora)


def test_lo_publicado_se_halla_con_su_ancla(client, sesion):
    assert hallados(client) == [sesion.url]


def test_un_borrador_no_se_halla_ni_se_abre(client, mesa):
    pagina = fabrica.sesion(mesa.editora, discusion=(f"Se habló de {PALABRA}.",))
    assert hallados(client) == []
    assert client.get(pagina.url).status_code == 404


def test_lo_que_esta_en_revision_tampoco(client, mesa):
    pagina = fabrica.sesion(mesa.editora, discusion=(f"Se habló de {PALABRA}.",))
    fabrica.enviar(pagina, mesa.editora)
    assert hallados(client) == []


def test_ni_una_correccion_antes_de_aprobarse(client, mesa):
    publicada = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    publicada.resumen = f"Ahora dice {PALABRA}."
    borrador.guardar(objeto=publicada, persona=mesa.editora)
    fabrica.enviar(publicada, mesa.editora)
    assert hallados(client) == []
    assert PALABRA not in client.get(publicada.url).content.decode()


def test_ni_lo_programado_antes_de_su_hora(client, mesa):
    pagina = fabrica.sesion(
        mesa.editora,
        discusion=(f"Se habló de {PALABRA}.",),
        go_live_at=timezone.now() + timedelta(days=1),
    )
    fabrica.publicar(pagina, mesa.editora, mesa.moderadora)
    assert hallados(client) == []
    assert client.get(pagina.url).status_code == 404


def test_lo_restringido_no_y_al_levantar_la_restriccion_si(client, sesion):
    restriccion = PageViewRestriction.objects.create(
        page=sesion, restriction_type=PageViewRestriction.LOGIN
    )
    assert hallados(client) == []
    restriccion.delete()
    assert hallados(client) == [sesion.url]


def test_lo_que_cuelga_de_una_seccion_restringida_tampoco(client, sesion):
    PageViewRestriction.objects.create(
        page=IndiceSesiones.objects.get(), restriction_type=PageViewRestriction.LOGIN
    )
    assert hallados(client) == []


def test_lo_retirado_no(client, mesa, sesion):
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert hallados(client) == []
    assert client.get(sesion.url).status_code == 410


def test_lo_retirado_por_codigo_tampoco(client, sesion):
    sesion.unpublish()
    assert hallados(client) == []
    assert client.get(sesion.url).status_code == 410


def test_lo_eliminado_no(client, mesa, sesion):
    hacer(sesion, Pedido.ELIMINACION, mesa.editora, mesa.moderadora)
    assert hallados(client) == []
    assert client.get(sesion.url).status_code == 410


def test_lo_caducado_no_aunque_nadie_haya_ordenado(client, mesa):
    pagina = fabrica.sesion(
        mesa.editora,
        discusion=(f"Se habló de {PALABRA}.",),
        expire_at=timezone.now() + timedelta(days=1),
    )
    publicada = fabrica.publicar(pagina, mesa.editora, mesa.moderadora)
    assert hallados(client) == [publicada.url]
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert hallados(client) == []
        assert client.get(publicada.url).status_code == 410


def test_lo_movido_se_halla_en_su_nueva_direccion(client, mesa, sesion):
    antes = sesion.url
    movida = hacer(sesion, Pedido.DIRECCION, mesa.editora, mesa.moderadora, slug="otra-direccion")
    assert movida.url != antes
    assert hallados(client) == [movida.url]


def test_el_acuerdo_de_un_acta_sin_publicar_no_tiene_pagina(client, mesa):
    acuerdo = fabrica.acuerdo(mesa.editora, titulo=f"Acuerdo sobre {PALABRA}")
    fabrica.enviar(fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora)
    assert hallados(client) == []
    assert not client.get("/acuerdos/").context["listado"].total
    assert client.get("/acuerdos/ACU-MPR-2023-001/").status_code == 404


def test_lo_guardado_por_la_puerta_de_atras_no_se_halla(client, mesa):
    """A row changed by SQL publishes no entry of the search."""
    pagina = fabrica.sesion(mesa.editora, discusion=(f"Se habló de {PALABRA}.",))
    Sesion.objects.filter(pk=pagina.pk).update(live=True)
    assert hallados(client) == []


def test_el_indice_dice_lo_mismo_que_el_sitio(client, mesa, sesion):
    Sesion.objects.get(pk=sesion.pk).unpublish()
    fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    assert not diferencias()
