"""Several sites on one installation: each answers for its own addresses."""

from __future__ import annotations

import pytest
from wagtail.models import Page, Site

from paginas.models import DireccionAnterior, Lapida
from paginas.revision.instalacion import dar_paginas
from paginas.solicitudes.estados import Pedido
from tests.solicitudes.apoyo import hacer

pytestmark = pytest.mark.django_db


@pytest.fixture
def otro_sitio(settings, mesa):
    settings.ALLOWED_HOSTS = ["*"]
    raiz = Page(title="Otro", slug="otro-sitio")
    Page.objects.get(depth=1).add_child(instance=raiz)
    dar_paginas(raiz)
    return Site.objects.create(hostname="otro.example.org", root_page=raiz)


def test_una_direccion_retirada_en_un_sitio_no_lo_esta_en_otro(client, mesa, pagina, otro_sitio):
    aqui = pagina("una")
    alla = pagina("dos", otro_sitio.root_page.specific)
    hacer(aqui, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    hacer(alla, Pedido.DIRECCION, mesa.editora, mesa.moderadora, slug="tres")
    assert client.get("/una/").status_code == 410
    assert client.get("/una/", headers={"host": otro_sitio.hostname}).status_code == 404
    lleva = client.get("/dos/", headers={"host": otro_sitio.hostname})
    assert (lleva.status_code, lleva["Location"]) == (301, "/tres/")
    assert client.get("/dos/").status_code == 404


def test_la_misma_ruta_en_otro_sitio_esta_libre(mesa, pagina, otro_sitio):
    hacer(pagina("una"), Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert pagina("una", otro_sitio.root_page.specific).live


def test_lo_que_cambia_de_sitio_se_halla_en_el_nuevo(client, mesa, pagina, otro_sitio):
    pagina("portada", otro_sitio.root_page.specific)
    destino = pagina("aqui", otro_sitio.root_page.specific)
    una = pagina("una")
    hacer(una, Pedido.TRASLADO, mesa.editora, mesa.moderadora, madre=destino.pk)
    lleva = client.get("/una/")
    assert lleva.status_code == 301
    assert lleva["Location"] == "http://otro.example.org/aqui/una/"


def test_quitar_un_sitio_no_deja_sus_direcciones_sin_respuesta(client, mesa, pagina, otro_sitio):
    alla = pagina("dos", otro_sitio.root_page.specific)
    hacer(alla, Pedido.DIRECCION, mesa.editora, mesa.moderadora, slug="tres")
    hacer(type(alla).objects.get(), Pedido.RETIRO, mesa.editora, mesa.moderadora)
    otro_sitio.delete()
    assert DireccionAnterior.objects.get().sitio is None
    assert Lapida.objects.get().sitio is None
    assert client.get("/dos/").status_code == 410
