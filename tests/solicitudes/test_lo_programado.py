"""A correction waiting for its hour, and the act withdrawn meanwhile: all of it is called off."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from paginas.models import Envio, Sesion
from paginas.models.agenda import AcuerdoAdoptado, PuntoAgenda
from paginas.revision import borrador
from paginas.revision.programacion import publicar_lo_que_toca
from paginas.solicitudes.estados import Pedido
from snippets.models import Acuerdo
from tests import fabrica
from tests.solicitudes.apoyo import hacer

pytestmark = pytest.mark.django_db

CUANDO = timedelta(days=1)


@pytest.fixture
def nuevo(mesa, sesion):
    """An agreement that a correction of the public act adopts, approved for tomorrow."""
    nuevo = fabrica.acuerdo(mesa.editora, titulo="Abrir otro albergue")
    punto = PuntoAgenda(titulo="Otro albergue", discusion=fabrica.parrafos("Se acordó."))
    punto.acuerdos = [AcuerdoAdoptado(acuerdo=nuevo)]
    sesion.puntos.add(punto)
    sesion.go_live_at = timezone.now() + CUANDO
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.aprobar(fabrica.enviar(sesion, mesa.editora), mesa.moderadora)
    assert candado(nuevo, mesa.editora)
    return nuevo


def candado(acuerdo, persona):
    lock = Acuerdo.objects.get(pk=acuerdo.pk).get_lock()
    return lock is not None and lock.for_user(persona)


def cancelados(modelo):
    return modelo.objects.filter(action="wagtail.schedule.cancel")


@pytest.mark.parametrize("accion", [Pedido.RETIRO, Pedido.ELIMINACION])
def test_se_quita_de_la_programacion_entera_y_nada_queda_cerrado(mesa, sesion, nuevo, accion):
    mail.outbox.clear()
    hacer(sesion, accion, mesa.editora, mesa.moderadora)
    envio = Envio.objects.latest("pk")
    assert envio.programado is None
    assert envio.desprogramado is not None
    assert envio.desprogramado_por == mesa.moderadora
    assert envio.desprogramado_motivo
    assert not candado(nuevo, mesa.editora)
    assert cancelados(PageLogEntry).count() == 1
    assert not cancelados(ModelLogEntry).exists()
    borrador.guardar(objeto=Acuerdo.objects.get(pk=nuevo.pk), persona=mesa.editora)
    with time_machine.travel(timezone.now() + CUANDO + timedelta(minutes=1)):
        informe = publicar_lo_que_toca()
    assert (informe.publicados, informe.fallidos) == ([], [])
    assert not Sesion.objects.get(pk=sesion.pk).live
    assert not Acuerdo.objects.get(pk=nuevo.pk).live


def test_lo_programado_de_otra_acta_sigue_en_su_hora(mesa, sesion):
    otra = fabrica.sesion(
        mesa.editora,
        acuerdos=[fabrica.acuerdo(mesa.editora)],
        title="Otra sesión",
        go_live_at=timezone.now() + CUANDO,
    )
    fabrica.aprobar(fabrica.enviar(otra, mesa.editora), mesa.moderadora)
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert Envio.objects.latest("pk").programado is not None
    with time_machine.travel(timezone.now() + CUANDO + timedelta(minutes=1)):
        assert len(publicar_lo_que_toca().publicados) == 1
    assert Sesion.objects.get(pk=otra.pk).live
