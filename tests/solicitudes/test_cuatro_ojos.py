"""One person asks and another decides; whoever it is, and whatever they hold."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from paginas.models import SolicitudDeCambio
from paginas.solicitudes import verbos
from paginas.solicitudes.errores import CambioImposible, NoPuedeDecidir, NoPuedePedir
from paginas.solicitudes.estados import Pedido
from tests import fabrica
from tests.solicitudes.apoyo import MOTIVO, PUBLICO, aprobar, pedir

pytestmark = pytest.mark.django_db


def test_quien_pide_no_decide_ni_si_es_superusuaria(mesa, jefa, pagina):
    una, otra = pagina("una"), pagina("otra")
    for persona, objeto in ((mesa.moderadora, una), (jefa, otra)):
        solicitud = pedir(objeto, Pedido.RETIRO, persona)
        with pytest.raises(NoPuedeDecidir, match="Usted la pidió"):
            aprobar(solicitud, persona)
        with pytest.raises(NoPuedeDecidir, match="Usted la pidió"):
            verbos.rechazar(solicitud=solicitud, persona=persona, comentario="No hace falta.")
        assert type(objeto).objects.get(pk=objeto.pk).live


def test_decide_solo_quien_revisa(mesa, pagina):
    solicitud = pedir(pagina("una"), Pedido.RETIRO, mesa.editora)
    for persona in (fabrica.persona("editor", "Comunicación"), mesa.auditora):
        with pytest.raises(NoPuedeDecidir, match="revisan"):
            aprobar(solicitud, persona)


def test_pide_quien_edita_o_revisa_y_no_quien_audita(mesa, jefa, pagina, acuerdo, sesion):
    nadie = fabrica.persona("nadie")
    for objeto in (pagina("una"), acuerdo):
        for persona in (mesa.auditora, nadie):
            with pytest.raises(NoPuedePedir):
                pedir(objeto, Pedido.RETIRO, persona)
        for persona in (mesa.editora, mesa.moderadora, jefa):
            solicitud = pedir(objeto, Pedido.RETIRO, persona)
            verbos.retirar_solicitud(solicitud=solicitud, persona=persona)


def test_una_persona_dada_de_baja_ni_pide_ni_decide(mesa, otra_moderadora, pagina):
    una = pagina("una")
    solicitud = pedir(una, Pedido.RETIRO, mesa.editora)
    otra_moderadora.is_active = False
    otra_moderadora.save()
    with pytest.raises(NoPuedeDecidir):
        aprobar(solicitud, otra_moderadora)
    with pytest.raises(NoPuedePedir):
        pedir(pagina("otra"), Pedido.RETIRO, otra_moderadora)


def test_hacen_falta_los_dos_motivos(mesa, pagina):
    una = pagina("una")
    for motivo, publico in (("", PUBLICO), (MOTIVO, " corto "), (MOTIVO, "x" * 501)):
        with pytest.raises(CambioImposible, match="motivo"):
            verbos.pedir(
                objeto=una,
                accion=Pedido.RETIRO,
                persona=mesa.editora,
                motivo=motivo,
                motivo_publico=publico,
            )


def test_una_solicitud_se_decide_una_vez(mesa, otra_moderadora, pagina):
    una = pagina("una")
    solicitud = pedir(una, Pedido.RETIRO, mesa.editora)
    with pytest.raises(CambioImposible, match="por qué"):
        verbos.rechazar(solicitud=solicitud, persona=mesa.moderadora, comentario="  ")
    verbos.rechazar(solicitud=solicitud, persona=mesa.moderadora, comentario="No procede.")
    assert type(una).objects.get(pk=una.pk).live
    with pytest.raises(NoPuedeDecidir, match="ya no espera"):
        aprobar(solicitud, otra_moderadora)
    with pytest.raises(NoPuedeDecidir, match="ya no espera"):
        verbos.retirar_solicitud(solicitud=solicitud, persona=mesa.editora)


def test_hay_una_sola_pendiente_por_contenido(mesa, pagina):
    una = pagina("una")
    pedir(una, Pedido.RETIRO, mesa.editora)
    with pytest.raises(CambioImposible, match="Ya hay una"):
        pedir(una, Pedido.ELIMINACION, mesa.moderadora)


def test_la_retira_solo_quien_la_pidio(mesa, pagina):
    solicitud = pedir(pagina("una"), Pedido.RETIRO, mesa.editora)
    with pytest.raises(NoPuedePedir):
        verbos.retirar_solicitud(solicitud=solicitud, persona=mesa.moderadora)
    verbos.retirar_solicitud(solicitud=solicitud, persona=mesa.editora)
    solicitud.refresh_from_db()
    assert solicitud.estado == "retirada"


def test_la_base_tampoco_acepta_que_decida_quien_pidio(mesa, pagina):
    solicitud = pedir(pagina("una"), Pedido.RETIRO, mesa.editora)
    filas = SolicitudDeCambio.objects.filter(pk=solicitud.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        filas.update(estado="aprobada", decidida_por=mesa.editora, decidida=solicitud.pedida)
    with pytest.raises(IntegrityError), transaction.atomic():
        filas.update(estado="rechazada")


def test_los_correos_llegan_a_quien_puede_decidir_y_a_quien_pidio(
    mesa, otra_moderadora, pagina, django_capture_on_commit_callbacks
):
    una = pagina("una")
    with django_capture_on_commit_callbacks(execute=True):
        solicitud = pedir(una, Pedido.RETIRO, mesa.moderadora)
    assert [m.to for m in mail.outbox] == [[otra_moderadora.email]]
    assert "Por decidir: retiro" in mail.outbox[0].subject
    assert MOTIVO in mail.outbox[0].body
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        aprobar(solicitud, otra_moderadora)
    assert [m.to for m in mail.outbox] == [[mesa.moderadora.email]]
    assert "Hecho: retiro" in mail.outbox[0].subject
