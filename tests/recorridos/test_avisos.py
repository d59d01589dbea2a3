"""Mails of the review in Spanish, to those concerned; and finding an act in the admin."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador, decision
from paginas.revision.consulta import tarea_en_curso
from tests import fabrica


@pytest.fixture
def enviada(mesa, django_capture_on_commit_callbacks):
    sesion = fabrica.sesion(mesa.editora)
    with django_capture_on_commit_callbacks(execute=True):
        estado = fabrica.enviar(sesion, mesa.editora)
    return estado


def test_al_enviar_se_avisa_a_quien_puede_aprobar_y_a_nadie_mas(mesa, enviada, mailoutbox):
    (correo,) = mailoutbox
    assert correo.to == [mesa.moderadora.email]
    assert correo.subject.startswith("Por revisar: ")
    assert "/admin/revision/" in correo.body


def test_al_devolver_se_dice_el_motivo_a_quien_lo_envio(
    mesa, enviada, mailoutbox, django_capture_on_commit_callbacks
):
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        decision.devolver(
            estado=tarea_en_curso(enviada), persona=mesa.moderadora, motivo="Falta el lugar."
        )
    (correo,) = mailoutbox
    assert correo.to == [mesa.editora.email]
    assert "Falta el lugar." in correo.body
    assert "Page" not in correo.subject + correo.body


def test_al_aprobar_se_avisa_a_quien_lo_envio(
    mesa, enviada, mailoutbox, django_capture_on_commit_callbacks
):
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        fabrica.aprobar(enviada, mesa.moderadora)
    assert [c.to for c in mailoutbox] == [[mesa.editora.email]]


def test_lo_que_se_deshace_no_se_anuncia(mesa, mailoutbox, django_capture_on_commit_callbacks):
    mesa.moderadora.groups.add(*mesa.editora.groups.all())
    estado = fabrica.enviar(fabrica.sesion(mesa.moderadora), mesa.moderadora)
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(decision.NoPuedeAprobar):
        fabrica.aprobar(estado, mesa.moderadora)
    assert mailoutbox == []


def test_lo_nuevo_se_revisa_sin_nada_tachado(mesa, entrar):
    """Its date has a default: nothing that was never written looks struck out."""
    noticia = Noticia(title="Una noticia", slug="una-noticia", resumen="Algo pasó.")
    borrador.crear_pagina(
        pagina=noticia, madre=fabrica.indice(IndiceNoticias), persona=mesa.editora
    )
    estado = fabrica.enviar(noticia, mesa.editora)
    url = reverse("mesa_revision:revisar", args=[estado.pk])
    html = entrar(mesa.moderadora).get(url).content.decode()
    assert "Algo pasó." in html
    assert "None" not in html
    assert not re.search(r'class="deletion">[^<]', html)


def test_la_editora_halla_el_acta_por_su_numero_en_la_administracion(mesa, entrar):
    fabrica.sesion(mesa.editora, title="La buscada", acta_numero=9, acta_anio=2022)
    fabrica.sesion(mesa.editora, title="La otra", acta_numero=10, acta_anio=2022)
    url = reverse("wagtailadmin_pages:search")
    html = entrar(mesa.editora).get(url, {"q": "9-2022"}).content.decode()
    assert "La buscada" in html
    assert "La otra" not in html


def test_la_editora_halla_el_acuerdo_por_su_codigo_en_la_administracion(mesa, entrar):
    hallado, otro = fabrica.acuerdo(mesa.editora, "El buscado"), fabrica.acuerdo(mesa.editora)
    acta = fabrica.sesion(mesa.editora, acuerdos=[hallado, otro])
    fabrica.publicar(acta, mesa.editora, mesa.moderadora)
    hallado.refresh_from_db()
    url = reverse("wagtailsnippets_snippets_acuerdo:list")
    html = entrar(mesa.editora).get(url, {"q": hallado.codigo}).content.decode()
    assert "El buscado" in html
    assert otro.titulo not in html
