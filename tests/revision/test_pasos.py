"""Emergency, delegation, proposals, rejection and the work of the clock."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from paginas.models import Asiento, ListaRevisada, Sesion
from paginas.privacidad.errores import HayDatosPersonales, ListaIncompleta, MotivoConDatos
from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.propuestas import verbos as propuestas
from paginas.revision import decision, emergencia
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.delegaciones.verbos import delegar, revocar
from paginas.revision.envio import huella_del_envio, ultimo_envio
from paginas.revision.errores import (
    ContenidoCambiado,
    NoPuedeAprobar,
    NoPuedeHacerlo,
    RevisionRechazada,
    SinMotivo,
)
from tests import fabrica
from tests.fabrica import rechaza


@pytest.fixture
def enviada(mesa):
    return fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora)


def leer_verificacion() -> str:
    return Client().get(reverse("mesa:verificacion")).content.decode()


def de_emergencia(estado, persona, **cambios):
    datos = {
        "huella": huella_del_envio(ultimo_envio(estado)),
        "motivo": "Alerta a la población.",
        "confirmacion": emergencia.CONFIRMACION,
        "lista_revisada": LISTA_COMPLETA,
        **cambios,
    }
    return emergencia.publicar_de_emergencia(
        estado=tarea_en_curso(estado), persona=persona, **datos
    )


def test_la_via_de_emergencia_pide_grupo_motivo_y_confirmacion_y_se_cuenta(mesa, enviada):
    jefa = fabrica.persona("jefa", is_superuser=True, is_staff=True)
    guardia = fabrica.persona("guardia", "Emergencia")
    for ajena in (jefa, mesa.moderadora, mesa.editora):
        with rechaza(NoPuedeHacerlo):
            de_emergencia(enviada, ajena)
    for falta in ({"motivo": " "}, {"confirmacion": "sí"}):
        with rechaza(SinMotivo):
            de_emergencia(enviada, guardia, **falta)
    with rechaza(ContenidoCambiado):
        de_emergencia(enviada, guardia, huella="0" * 64)
    assert "0 publicaciones" in leer_verificacion()

    de_emergencia(enviada, guardia)
    assert Sesion.objects.publicos().exists()
    assert "1 publicación por" in leer_verificacion()
    asiento = Asiento.objects.get(accion="emergencia")
    assert (asiento.rol, asiento.motivo) == ("Emergencia", "Alerta a la población.")


def test_la_via_de_emergencia_pide_lo_mismo_que_una_aprobacion_sobre_datos_personales(
    mesa, entrar, enviada
):
    guardia = fabrica.persona("guardia", "Emergencia")
    with rechaza(ListaIncompleta):
        de_emergencia(enviada, guardia, lista_revisada=LISTA_COMPLETA[1:])
    with rechaza(MotivoConDatos):
        de_emergencia(enviada, guardia, motivo="Avise al 5555-1234.")
    cliente, url = entrar(guardia), reverse("mesa_revision:emergencia", args=[enviada.pk])
    datos = {
        "huella": huella_del_envio(ultimo_envio(enviada)),
        "comment": "Alerta a la población.",
        "confirmacion": emergencia.CONFIRMACION,
    }
    html = cliente.post(url, datos).content.decode()
    assert "Marque todos los puntos de la lista" in html
    assert not Sesion.objects.publicos().exists()
    cliente.post(url, datos | {"lista": LISTA_COMPLETA})
    assert Sesion.objects.publicos().exists()
    assert ListaRevisada.objects.get().persona == guardia


def test_de_emergencia_tampoco_sale_un_dato_personal_sin_resolver(mesa):
    guardia = fabrica.persona("guardia", "Emergencia")
    sesion = fabrica.sesion(mesa.editora, discusion=("Llamar al 5555-1234.",))
    with rechaza(HayDatosPersonales):
        de_emergencia(fabrica.enviar(sesion, mesa.editora), guardia)
    assert not Sesion.objects.publicos().exists()


def test_de_emergencia_tampoco_sale_lo_que_cambio_despues_del_envio(mesa, enviada):
    guardia = fabrica.persona("guardia", "Emergencia")
    fabrica.alterar(Sesion.objects.get().get_latest_revision(), lugar="Otro")
    with rechaza(ContenidoCambiado):
        de_emergencia(enviada, guardia)


def test_quien_recibe_una_delegacion_revisa_en_sus_fechas_y_no_lo_suyo(mesa, enviada):
    suplente = fabrica.persona("suplente", "Auditoría")
    hoy = timezone.localdate()
    with rechaza(NoPuedeAprobar):
        fabrica.aprobar(enviada, suplente)
    datos = {"de": mesa.moderadora, "desde": hoy, "hasta": hoy, "motivo": "Vacaciones"}
    with rechaza(NoPuedeHacerlo):
        delegar(**datos | {"de": mesa.editora}, a=suplente)
    with rechaza(RevisionRechazada):
        delegar(**datos | {"hasta": hoy - timedelta(days=1)}, a=suplente)
    delegacion = delegar(**datos, a=suplente)
    delegar(**datos, a=mesa.editora)
    with rechaza(NoPuedeAprobar, match="Usted escribió"):
        fabrica.aprobar(enviada, mesa.editora)
    with (
        time_machine.travel(timezone.now() + timedelta(days=2)),
        rechaza(NoPuedeAprobar, match="grupos"),
    ):
        fabrica.aprobar(enviada, suplente)
    with rechaza(NoPuedeHacerlo):
        revocar(delegacion=delegacion, persona=suplente)
    fabrica.aprobar(enviada, suplente)
    assert Sesion.objects.publicos().exists()


def test_la_delegacion_queda_en_la_bitacora_sin_nombrar_a_nadie(mesa):
    suplente = fabrica.persona("suplente", "Auditoría")
    hoy = timezone.localdate()
    datos = {"de": mesa.moderadora, "a": suplente, "desde": hoy, "hasta": hoy}
    with rechaza(MotivoConDatos):
        delegar(**datos, motivo="Llámenla al 5555-1234")
    assert not Asiento.objects.filter(accion="delegacion").exists()
    delegacion = delegar(**datos, motivo="Vacaciones")
    revocar(delegacion=delegacion, persona=mesa.moderadora)
    revocar(delegacion=delegacion, persona=mesa.moderadora)
    dada, quitada = Asiento.objects.filter(accion="delegacion")
    assert (dada.rol, dada.motivo) == ("Administración", "Vacaciones")
    assert dada.leer_datos() == {"desde": str(hoy), "hasta": str(hoy)}
    assert quitada.leer_datos() == {"revocada": True}
    html = leer_verificacion()
    assert "moderadora" not in html
    assert "suplente" not in html


def test_quien_acepta_una_propuesta_sigue_siendo_su_autora(mesa):
    sesion = fabrica.sesion(mesa.editora)
    sesion.lugar = "Salón propuesto"
    editora_de_todo = mesa.moderadora
    propuesta = propuestas.proponer(
        objeto=sesion, persona=editora_de_todo, motivo="Falta el lugar."
    )
    assert Sesion.objects.get().get_latest_revision_as_object().lugar == ""
    with rechaza(NoPuedeHacerlo):
        propuestas.aceptar(propuesta=propuesta, persona=mesa.moderadora)
    estado = propuestas.aceptar(propuesta=propuesta, persona=mesa.editora)
    fabrica.aprobar(estado, mesa.moderadora)
    assert Sesion.objects.publicos().get().lugar == "Salón propuesto"


def test_una_propuesta_sobre_otro_borrador_no_se_acepta(mesa):
    sesion = fabrica.sesion(mesa.editora)
    sesion.lugar = "Salón propuesto"
    propuesta = propuestas.proponer(objeto=sesion, persona=mesa.moderadora, motivo="El lugar.")
    otra = Sesion.objects.get().get_latest_revision_as_object()
    otra.lugar = "Otro"
    otra.save_revision(user=mesa.editora)
    with rechaza(ContenidoCambiado):
        propuestas.aceptar(propuesta=propuesta, persona=mesa.editora)


def test_el_rechazo_pide_motivo_y_termina_la_revision(mesa, entrar, enviada):
    with rechaza(SinMotivo):
        decision.rechazar(estado=tarea_en_curso(enviada), persona=mesa.moderadora, motivo=" ")
    entrar(mesa.moderadora).post(
        reverse("mesa_revision:rechazar", args=[enviada.pk]), {"comment": "No corresponde."}
    )
    enviada.refresh_from_db()
    assert enviada.status == "cancelled"
    assert enviada.task_states.get().comment == "No corresponde."


def test_los_botones_de_retirar_y_adoptar(mesa, entrar):
    sesion = fabrica.sesion(mesa.editora)
    sesion.save_revision(user=None)
    estado = fabrica.enviar(sesion, mesa.editora)
    cliente = entrar(mesa.editora)
    pagina = cliente.get(reverse("mesa_revision:revisar", args=[estado.pk])).content.decode()
    assert "Adoptar como propio" in pagina
    assert "Retirar de la revisión" in pagina
    cliente.post(reverse("mesa_revision:adoptar", args=[estado.pk]))
    assert decision.impedimento_para_aprobar(sesion, mesa.moderadora) == ""
    entrar(mesa.moderadora).post(reverse("mesa_revision:retirar", args=[estado.pk]))
    estado.refresh_from_db()
    assert estado.status == "in_progress"
    cliente.post(reverse("mesa_revision:retirar", args=[estado.pk]))
    estado.refresh_from_db()
    assert estado.status == "cancelled"


def test_se_recuerda_una_vez_lo_que_espera_de_mas(
    mesa, enviada, mailoutbox, django_capture_on_commit_callbacks
):
    with time_machine.travel(timezone.now() + timedelta(days=6)):
        for _ in range(2):
            with django_capture_on_commit_callbacks(execute=True):
                call_command("trabajar", "--una-vez")
    (correo,) = mailoutbox
    assert correo.to == [mesa.moderadora.email]
    assert correo.subject.startswith("Espera su revisión")


def test_el_fallo_de_lo_programado_se_dice_una_vez_y_en_la_salida(
    mesa, mailoutbox, django_capture_on_commit_callbacks
):
    manana = timezone.now() + timedelta(days=1)
    sesion = fabrica.sesion(mesa.editora, go_live_at=manana)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    fabrica.alterar(sesion.get_latest_revision(), lugar="Otro")
    for horas in (1, 3):
        with (
            time_machine.travel(manana + timedelta(hours=horas)),
            django_capture_on_commit_callbacks(execute=True),
            pytest.raises(CommandError),
        ):
            call_command("trabajar", "--una-vez")
    assert [c.to for c in mailoutbox] == [[mesa.moderadora.email]]
    assert not Sesion.objects.publicos().exists()


def test_la_copia_de_un_acta_no_lleva_su_numero(mesa, entrar):
    sesion = fabrica.sesion(mesa.editora)
    datos = {
        "new_title": "Copia",
        "new_slug": "copia",
        "new_parent_page": sesion.get_parent().pk,
    }
    respuesta = entrar(mesa.editora).post(
        reverse("wagtailadmin_pages:copy", args=[sesion.pk]), datos
    )
    assert respuesta.status_code == 302
    copia = Sesion.objects.get(slug="copia")
    assert copia.acta_numero is None
    assert not copia.live
    assert Page.objects.filter(slug="copia", live=True).count() == 0
