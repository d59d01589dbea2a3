"""A restricted collection hides its files from the search, however they come into it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from tests import fabrica
from tests.recorridos.archivos import clave, hallados, leer, publicar_con, subir


@pytest.fixture
def documento(mesa):
    hecho = subir()
    leer()
    return hecho


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
