"""A request about what was withdrawn before."""

from __future__ import annotations

import pytest

from paginas.models import Lapida
from paginas.revision import borrador
from paginas.revision.guardia import verbo
from paginas.solicitudes.errores import SolicitudDesactualizada
from paginas.solicitudes.estados import Pedido
from tests import fabrica
from tests.revision.maquina.formularios import formulario
from tests.revision.maquina.vias import direccion
from tests.solicitudes.apoyo import aprobar, hacer, pedir

pytestmark = pytest.mark.django_db


def test_un_borrador_de_lo_retirado_no_caduca_la_solicitud_ni_borra_sus_fechas(
    mesa, entrar, acuerdo, sesion
):
    """Wagtail stores the row of what is not public with the dates of its revision."""
    acuerdo = hacer(acuerdo, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    solicitud = pedir(acuerdo, Pedido.ELIMINACION, mesa.editora)
    borrador_ = acuerdo.get_latest_revision_as_object()
    entrar(mesa.editora).post(direccion(borrador_, "edit"), formulario(borrador_))
    aprobar(solicitud, mesa.moderadora)
    nueva, primera = Lapida.objects.filter(codigo=acuerdo.codigo)[:2]
    assert nueva.definitiva
    assert nueva.ultima_publicacion == primera.ultima_publicacion is not None


def test_lo_publicado_y_retirado_otra_vez_si_la_caduca(mesa, acuerdo, sesion):
    acuerdo = hacer(acuerdo, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    solicitud = pedir(acuerdo, Pedido.ELIMINACION, mesa.editora)
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)
    with verbo():
        type(acuerdo).objects.get(pk=acuerdo.pk).unpublish()
    with fabrica.rechaza(SolicitudDesactualizada):
        aprobar(solicitud, mesa.moderadora)
