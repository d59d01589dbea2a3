"""What was approved for later: a failure is shown, and a package can be taken off."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from paginas.models import Envio, Sesion
from paginas.privacidad.errores import MotivoConDatos
from paginas.revision import borrador, desprogramacion
from paginas.revision.errores import NoPuedeHacerlo, RevisionRechazada, SinMotivo
from paginas.revision.programacion import publicar_lo_que_toca
from paginas.revision.publicacion import publicar_paquete
from snippets.models import Acuerdo
from tests import fabrica
from tests.fabrica import rechaza

FALLO = "No se publicó a su hora"


@pytest.fixture
def manana():
    return timezone.now() + timedelta(days=1)


@pytest.fixture
def estado(mesa, manana):
    """An act with its agreement, approved for tomorrow."""
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo], go_live_at=manana)
    estado = fabrica.enviar(sesion, mesa.editora)
    fabrica.aprobar(estado, mesa.moderadora)
    return estado


def envio():
    return Envio.objects.get()


def desprogramar(persona, motivo="Se aplaza el acto."):
    return desprogramacion.desprogramar(envio=envio(), persona=persona, motivo=motivo)


def fallar(manana):
    fabrica.alterar(Acuerdo.objects.get().get_latest_revision(), texto="Otra cosa")
    with time_machine.travel(manana + timedelta(minutes=1)):
        assert publicar_lo_que_toca().fallidos


def test_el_fallo_se_ve_en_la_portada_de_quienes_pueden_actuar_y_de_nadie_mas(
    mesa, entrar, estado, manana
):
    inicio = reverse("wagtailadmin_home")
    assert FALLO not in entrar(mesa.moderadora).get(inicio).content.decode()
    fallar(manana)
    otra = fabrica.persona("otra", "Comunicación")
    for persona, ve in (
        (mesa.moderadora, True),
        (mesa.editora, True),  # she sent it
        (mesa.auditora, False),
        (otra, False),
    ):
        html = entrar(persona).get(inicio).content.decode()
        assert (FALLO in html) is ve, persona
        assert (reverse("mesa_revision:revisar", args=[estado.pk]) in html) is ve


def test_se_quita_con_un_motivo_y_vuelve_entero_a_borrador(mesa, entrar, estado, manana):
    cliente = entrar(mesa.moderadora)
    pagina = reverse("mesa_revision:revisar", args=[estado.pk])
    assert "Quitar de la programación" in cliente.get(pagina).content.decode()
    assert pagina in cliente.get(reverse("mesa_revision:pendientes")).content.decode()
    url = reverse("mesa_revision:desprogramar", args=[estado.pk])
    cliente.post(url, {"comment": " "})
    assert envio().programado is not None
    cliente.post(url, {"comment": "Se aplaza el acto."})
    guardado = envio()
    assert guardado.programado is None
    assert guardado.desprogramado_por == mesa.moderadora
    assert guardado.desprogramado_motivo == "Se aplaza el acto."
    html = cliente.get(pagina).content.decode()
    assert "Se aplaza el acto." in html
    assert "Para publicarlo hay que enviarlo otra vez" not in html
    for objeto in (Sesion.objects.get(), Acuerdo.objects.get()):
        assert objeto.get_lock() is None
        assert objeto.scheduled_revision is None
    with time_machine.travel(manana + timedelta(minutes=1)):
        assert publicar_lo_que_toca().publicados == []
        assert not Sesion.objects.publicos().exists()


def test_lo_que_se_quito_solo_sale_con_otra_aprobacion(mesa, estado, manana):
    fallar(manana)
    desprogramar(mesa.editora)
    with rechaza(RevisionRechazada, match="programación"):
        publicar_paquete(envio=envio(), persona=None)
    sesion = Sesion.objects.get().get_latest_revision_as_object()
    sesion.go_live_at = None
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.publicar(Sesion.objects.get(), mesa.editora, mesa.moderadora)
    assert Sesion.objects.publicos().exists()
    assert Acuerdo.objects.publicos().exists()


def test_tras_quitarlo_el_fallo_ya_no_se_muestra(mesa, entrar, estado, manana):
    fallar(manana)
    desprogramar(mesa.moderadora)
    assert FALLO not in entrar(mesa.moderadora).get(reverse("wagtailadmin_home")).content.decode()


def test_lo_quita_quien_lo_envio_lo_escribio_o_revisa(mesa, entrar, estado):
    otra = fabrica.persona("otra", "Comunicación")
    url = reverse("mesa_revision:desprogramar", args=[estado.pk])
    for ajena in (mesa.auditora, otra):
        with rechaza(NoPuedeHacerlo):
            desprogramar(ajena)
        entrar(ajena).post(url, {"comment": "Porque sí."})
    assert envio().programado is not None
    with rechaza(SinMotivo):
        desprogramar(mesa.editora, motivo=" ")
    with rechaza(MotivoConDatos):
        desprogramar(mesa.editora, motivo="Llame al 5555-1234")
    desprogramar(mesa.editora)
    with rechaza(RevisionRechazada, match="ya no está programado"):
        desprogramar(mesa.editora)


def test_se_avisa_a_quien_lo_envio(mesa, estado, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        desprogramar(mesa.moderadora)
    (correo,) = mailoutbox
    assert correo.to == [mesa.editora.email]
    assert correo.subject.startswith("Ya no está programado")
    assert "Se aplaza el acto." in correo.body
