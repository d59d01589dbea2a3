"""What the matrix found broken, one by one: the admin explains instead of failing."""

from __future__ import annotations

from django.urls import reverse

from paginas.models import Sesion
from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.revision.consulta import tarea_en_curso
from snippets.models import Membresia, Organo
from tests import fabrica


def test_la_lista_de_membresias_se_abre_y_se_filtra(mesa, entrar):
    Membresia.objects.create(organo=fabrica.organo(), institucion=fabrica.institucion("PRB"))
    lista = reverse("snippets_membresia_modeladmin_index")
    cliente = entrar(mesa.moderadora)
    assert "PRB" in cliente.get(lista).content.decode()
    filtro = {"organo__id__exact": fabrica.organo().pk}
    assert cliente.get(lista, filtro).status_code == 200


def test_un_organo_con_sesiones_no_se_borra_y_la_pagina_no_se_rompe(mesa, entrar):
    sesion = fabrica.sesion(mesa.editora)
    url = reverse("snippets_organo_modeladmin_delete", args=[sesion.organo_id])
    pagina = entrar(mesa.moderadora).post(url, follow=True)
    assert pagina.status_code == 200
    assert Organo.objects.filter(pk=sesion.organo_id).exists()


def test_la_copia_de_una_sesion_no_lleva_su_acta(mesa, entrar):
    sesion = fabrica.sesion(mesa.editora)
    datos = {
        "new_title": "Copia",
        "new_slug": "copia",
        "new_parent_page": sesion.get_parent().pk,
    }
    entrar(mesa.editora).post(reverse("wagtailadmin_pages:copy", args=[sesion.pk]), datos)
    copia = Sesion.objects.get(slug="copia")
    assert not copia.live
    assert copia.acta_citada == ""


def test_una_huella_vieja_en_la_vista_de_wagtail_se_rechaza_con_su_frase(mesa, entrar):
    sesion = fabrica.sesion(mesa.editora)
    tarea = tarea_en_curso(fabrica.enviar(sesion, mesa.editora))
    url = reverse("wagtailadmin_pages:workflow_action", args=[sesion.pk, "approve", tarea.pk])
    respuesta = entrar(mesa.moderadora).post(
        url, {"huella": "0" * 64, "lista": LISTA_COMPLETA}, follow=True
    )
    assert "no es lo que está en revisión" in respuesta.content.decode()
    assert not Sesion.objects.get(pk=sesion.pk).live
