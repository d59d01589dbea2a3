"""The log says who may read what: an entry when that changes, none when it does not."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from paginas.bitacora.contenido import identidad
from paginas.bitacora.verificacion.informe import verificar
from paginas.models import Asiento
from paginas.revision import borrador
from paginas.solicitudes.estados import Pedido
from tests import fabrica
from tests.solicitudes.apoyo import hacer

pytestmark = pytest.mark.django_db

RESTRINGE, LEVANTA = "restriccion", "levantamiento"


@pytest.fixture
def rama(pagina):
    """A public page below another one: ``madre, hija``."""
    madre = pagina("madre")
    return madre, pagina("hija", madre)


@pytest.fixture
def cambia(mesa):
    """Ask and approve, one restriction or its lifting."""
    return lambda objeto, accion: hacer(objeto, accion, mesa.editora, mesa.moderadora)


def accesos(objeto) -> list[str]:
    """What the log says of who may read ``objeto``, in order."""
    suyos = Asiento.objects.filter(clave=identidad(objeto)[0], accion__in=[RESTRINGE, LEVANTA])
    return list(suyos.values_list("accion", flat=True))


def fallos() -> list[str]:
    return [h.mensaje for h in verificar().hallazgos]


def test_levantar_debajo_de_una_restriccion_que_sigue_no_cambia_nada(client, rama, cambia):
    madre, hija = rama
    cambia(hija, Pedido.RESTRICCION)
    cambia(madre, Pedido.RESTRICCION)
    cambia(hija, Pedido.LEVANTAMIENTO)
    assert client.get(hija.url).status_code == 403
    assert accesos(hija) == [RESTRINGE]
    assert fallos() == []
    cambia(madre, Pedido.LEVANTAMIENTO)
    assert client.get(hija.url).status_code == 200
    assert accesos(hija) == accesos(madre) == [RESTRINGE, LEVANTA]
    assert fallos() == []


def test_levantar_por_encima_deja_cerrado_lo_que_tiene_restriccion_propia(client, rama, cambia):
    madre, hija = rama
    cambia(hija, Pedido.RESTRICCION)
    cambia(madre, Pedido.RESTRICCION)
    cambia(madre, Pedido.LEVANTAMIENTO)
    assert client.get(madre.url).status_code == 200
    assert client.get(hija.url).status_code == 403
    assert accesos(hija) == [RESTRINGE]
    assert fallos() == []


def test_lo_publicado_dentro_de_lo_restringido_consta_restringido(client, pagina, cambia):
    madre = pagina("madre")
    cambia(madre, Pedido.RESTRICCION)
    hija = pagina("hija", madre)
    assert accesos(hija) == [RESTRINGE]
    assert fallos() == []
    cambia(madre, Pedido.LEVANTAMIENTO)
    assert client.get(hija.url).status_code == 200
    assert accesos(hija) == [RESTRINGE, LEVANTA]
    assert fallos() == []


def test_corregir_lo_restringido_no_dice_que_se_pueda_leer(mesa, rama, cambia):
    hija = cambia(rama[1], Pedido.RESTRICCION)
    hija.resumen = "Otro resumen."
    borrador.guardar(objeto=hija, persona=mesa.editora)
    fabrica.publicar(hija, mesa.editora, mesa.moderadora)
    assert accesos(hija) == [RESTRINGE]
    assert fallos() == []


def test_lo_retirado_y_vuelto_a_publicar_empieza_de_nuevo(mesa, rama, cambia):
    hija = cambia(rama[1], Pedido.RESTRICCION)
    hija = cambia(hija, Pedido.RETIRO)
    PageViewRestriction.objects.all().delete()
    borrador.guardar(objeto=hija, persona=mesa.editora)
    fabrica.publicar(hija, mesa.editora, mesa.moderadora)
    assert accesos(hija) == [RESTRINGE]
    assert fallos() == []


def test_lo_movido_por_codigo_a_lo_restringido_y_de_vuelta_consta(rama, pagina, cambia):
    _, hija = rama
    cerrada = cambia(pagina("cerrada"), Pedido.RESTRICCION)
    hija.move(cerrada, pos="last-child")
    hija.refresh_from_db()
    assert accesos(hija) == [RESTRINGE]
    assert fallos() == []
    hija.move(pagina("abierta"), pos="last-child")
    hija.refresh_from_db()
    assert accesos(hija) == [RESTRINGE, LEVANTA]
    assert fallos() == []


def test_lo_restringido_sin_que_nadie_lo_oiga_se_nombra(rama):
    PageViewRestriction.objects.bulk_create(
        [PageViewRestriction(page=rama[0], restriction_type=PageViewRestriction.LOGIN)]
    )
    assert len(fallos()) == 2
    assert all("dejó de ser público" in fallo for fallo in fallos())
