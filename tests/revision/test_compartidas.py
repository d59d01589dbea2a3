"""Shared corrections: an act and agreements already published, corrected as one package."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from paginas.models import Asiento, CorreccionCompartida, Sesion
from paginas.revision import borrador, decision, retirada
from paginas.revision.compartidas.verbos import elegidos, elegir, sesion_que_lleva
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.envio import enviar, ultimo_envio
from paginas.revision.errores import (
    ContenidoCambiado,
    EstaEnRevision,
    NoPuedeAprobar,
    NoPuedeHacerlo,
    PaqueteIncoherente,
)
from snippets.models import Acuerdo
from tests import fabrica
from tests.fabrica import rechaza
from tests.revision.maquina.formularios import formulario

VIEJO, NUEVO = "Se acuerda: censar los albergues.", "Se acuerda censar todos los albergues."


@pytest.fixture
def publicada(mesa):
    """An act and its agreement, public, and both corrected in drafts of the editor."""
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo], lugar="Salón viejo")
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    return corregir(mesa.editora)


def corregir(autora, autora_del_acuerdo=None, **cambios):
    acuerdo = Acuerdo.objects.get()
    acuerdo.texto = NUEVO
    borrador.guardar(objeto=acuerdo, persona=autora_del_acuerdo or autora)
    sesion = Sesion.objects.get().get_latest_revision_as_object()
    sesion.lugar = "Salón nuevo"
    for campo, valor in cambios.items():
        setattr(sesion, campo, valor)
    borrador.guardar(objeto=sesion, persona=autora)
    return Sesion.objects.get()


def enviar_juntos(autora):
    return enviar(objeto=Sesion.objects.get(), persona=autora, correcciones=[acuerdo().pk])


def acuerdo():
    return Acuerdo.objects.get()


def lo_publico():
    return (Sesion.objects.publicos().get().lugar, Acuerdo.objects.publicos().get().texto)


def test_el_acta_y_la_correccion_elegida_se_publican_juntas(mesa, publicada):
    estado = enviar_juntos(mesa.editora)
    assert lo_publico() == ("Salón viejo", VIEJO)
    fabrica.aprobar(estado, mesa.moderadora)
    assert lo_publico() == ("Salón nuevo", NUEVO)
    assert acuerdo().codigo == "ACU-MPR-2023-001"
    assert not acuerdo().has_unpublished_changes
    assert Asiento.objects.filter(accion="correccion").count() == 2


def test_la_que_no_se_elige_sigue_de_borrador_y_libre(mesa, publicada):
    fabrica.publicar(publicada, mesa.editora, mesa.moderadora)
    assert lo_publico() == ("Salón nuevo", VIEJO)
    assert acuerdo().has_unpublished_changes
    assert acuerdo().get_lock() is None


def test_la_eleccion_se_olvida_al_publicar(mesa, publicada):
    fabrica.aprobar(enviar_juntos(mesa.editora), mesa.moderadora)
    assert not CorreccionCompartida.objects.exists()
    corregir(mesa.editora, lugar="Otro salón")
    estado = fabrica.enviar(Sesion.objects.get(), mesa.editora)
    assert ultimo_envio(estado).elementos.count() == 1


def test_mientras_se_revisan_nadie_edita_el_acuerdo_y_su_pagina_lleva_a_la_revision(
    mesa, entrar, publicada
):
    estado = enviar_juntos(mesa.editora)
    with rechaza(EstaEnRevision):
        acuerdo().save_revision(user=mesa.editora)
    html = entrar(mesa.editora).get(editar_acuerdo()).content.decode()
    assert "En revisión junto con" in html
    assert reverse("mesa_revision:revisar", args=[estado.pk]) in html


def editar_acuerdo():
    return reverse("wagtailsnippets_snippets_acuerdo:edit", args=[acuerdo().pk])


def test_una_pagina_muestra_todo_el_cambio_frente_a_lo_publicado(mesa, entrar, publicada):
    estado = enviar_juntos(mesa.editora)
    html = entrar(mesa.moderadora).get(reverse("mesa_revision:revisar", args=[estado.pk]))
    texto = html.content.decode()
    assert "Se publican juntos, o no se publica ninguno: 2 contenidos." in texto
    assert '<span class="addition">nuevo</span>' in texto  # Salón nuevo
    assert '<span class="addition">todos</span>' in texto.replace("todos ", "todos")


@pytest.mark.parametrize("salida", ["devolver", "rechazar", "retirar"])
def test_lo_que_no_se_aprueba_vuelve_entero_y_nada_se_publica(mesa, publicada, salida):
    estado = enviar_juntos(mesa.editora)
    tarea = tarea_en_curso(estado)
    if salida == "devolver":
        decision.devolver(estado=tarea, persona=mesa.moderadora, motivo="Falta algo.")
    elif salida == "rechazar":
        decision.rechazar(estado=tarea, persona=mesa.moderadora, motivo="No corresponde.")
    else:
        retirada.retirar_del_flujo(estado=estado, persona=mesa.editora)
    assert lo_publico() == ("Salón viejo", VIEJO)
    assert acuerdo().get_lock() is None
    assert elegidos(publicada) == {acuerdo().pk}  # sent again, they go together again


def test_si_una_falla_no_se_publica_ninguna(mesa, publicada):
    estado = enviar_juntos(mesa.editora)
    fabrica.alterar(acuerdo().get_latest_revision(), texto="Otra cosa")
    with rechaza(ContenidoCambiado):
        fabrica.aprobar(estado, mesa.moderadora)
    assert lo_publico() == ("Salón viejo", VIEJO)


def test_quien_escribio_solo_la_correccion_del_acuerdo_no_aprueba(mesa, publicada):
    corregir(mesa.editora, autora_del_acuerdo=mesa.moderadora)
    with rechaza(NoPuedeAprobar, match="Usted escribió"):
        fabrica.aprobar(enviar_juntos(mesa.editora), mesa.moderadora)


@pytest.fixture
def programada(mesa, publicada):
    manana = timezone.now() + timedelta(days=1)
    corregir(mesa.editora, go_live_at=manana)
    fabrica.aprobar(enviar_juntos(mesa.editora), mesa.moderadora)
    return manana


def test_programadas_salen_juntas_a_su_hora_y_hasta_entonces_nadie_las_edita(programada):
    assert lo_publico() == ("Salón viejo", VIEJO)
    assert acuerdo().get_lock() is not None
    with time_machine.travel(programada + timedelta(minutes=1)):
        call_command("publish_scheduled")
        assert lo_publico() == ("Salón nuevo", NUEVO)
    assert acuerdo().get_lock() is None


def test_programadas_si_una_falla_no_sale_ninguna(programada):
    fabrica.alterar(acuerdo().get_latest_revision(), texto="Otra cosa")
    with time_machine.travel(programada + timedelta(minutes=1)), pytest.raises(CommandError):
        call_command("publish_scheduled")
    assert lo_publico() == ("Salón viejo", VIEJO)


def test_un_acuerdo_con_su_propia_hora_no_va_con_el_acta(mesa, publicada):
    corregido = acuerdo().get_latest_revision_as_object()
    corregido.go_live_at = timezone.now() + timedelta(days=3)
    borrador.guardar(objeto=corregido, persona=mesa.editora)
    with rechaza(PaqueteIncoherente, match="su propia fecha"):
        enviar_juntos(mesa.editora)


def test_no_se_elige_lo_que_no_es_una_correccion_de_este_acta(mesa, publicada):
    ajeno = fabrica.acuerdo(mesa.editora, "Ajeno")
    with rechaza(PaqueteIncoherente):
        elegir(sesion=publicada, acuerdos=[ajeno.pk], persona=mesa.editora)
    with rechaza(NoPuedeHacerlo):
        elegir(sesion=publicada, acuerdos=[], persona=mesa.auditora)


def test_la_que_se_envia_aparte_deja_de_ir_con_el_acta(mesa, publicada):
    elegir(sesion=publicada, acuerdos=[acuerdo().pk], persona=mesa.editora)
    fabrica.enviar(acuerdo(), mesa.editora)
    assert elegidos(publicada) == set()
    with rechaza(PaqueteIncoherente):
        enviar_juntos(mesa.editora)


def test_el_acuerdo_dice_con_que_acta_va_antes_de_enviarse(mesa, entrar, publicada):
    cliente = entrar(mesa.editora)
    assert "marcada para ir con" not in cliente.get(editar_acuerdo()).content.decode()
    elegir(sesion=publicada, acuerdos=[acuerdo().pk], persona=mesa.editora)
    assert sesion_que_lleva(acuerdo()) == publicada
    html = cliente.get(editar_acuerdo()).content.decode()
    assert f"marcada para ir con «{publicada.title}»" in html
    assert reverse("wagtailadmin_pages:edit", args=[publicada.pk]) in html


def guardar_acta(cliente, **cambios):
    sesion = Sesion.objects.get()
    datos = formulario(sesion.get_latest_revision_as_object()) | cambios
    return cliente.post(reverse("wagtailadmin_pages:edit", args=[sesion.pk]), datos)


def test_al_enviar_el_acta_se_marca_la_casilla_de_cada_correccion(mesa, entrar, publicada):
    cliente = entrar(mesa.editora)
    html = cliente.get(reverse("wagtailadmin_pages:edit", args=[publicada.pk])).content.decode()
    assert "Acuerdos corregidos que van con esta acta" in html
    assert f'name="correcciones" value="{acuerdo().pk}"' in html
    respuesta = guardar_acta(
        cliente, correcciones=[acuerdo().pk], **{"action-submit": "Enviar a revisión"}
    )
    assert respuesta.status_code == 302
    estado = Sesion.objects.get().current_workflow_state
    assert ultimo_envio(estado).elementos.count() == 2


def test_la_casilla_se_recuerda_en_el_borrador_y_se_desmarca(mesa, entrar, publicada):
    cliente = entrar(mesa.editora)
    guardar_acta(cliente, correcciones=[acuerdo().pk])
    assert elegidos(publicada) == {acuerdo().pk}
    guardar_acta(cliente)
    assert elegidos(publicada) == set()


def test_la_vista_previa_no_cambia_la_eleccion(mesa, entrar, publicada):
    elegir(sesion=publicada, acuerdos=[acuerdo().pk], persona=mesa.editora)
    datos = formulario(publicada.get_latest_revision_as_object())
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[publicada.pk])
    assert entrar(mesa.editora).post(url, datos).status_code == 200
    assert elegidos(publicada) == {acuerdo().pk}


def test_sin_acuerdos_corregidos_no_hay_casillas(mesa, entrar):
    sesion = fabrica.sesion(mesa.editora, acuerdos=[fabrica.acuerdo(mesa.editora)])
    url = reverse("wagtailadmin_pages:edit", args=[sesion.pk])
    assert "correcciones" not in entrar(mesa.editora).get(url).content.decode()


def test_la_que_se_devolvio_aparte_puede_ir_con_el_acta_y_nada_queda_pendiente(mesa, publicada):
    aparte = fabrica.enviar(acuerdo(), mesa.editora)
    fabrica.devolver(aparte, mesa.moderadora)
    fabrica.aprobar(enviar_juntos(mesa.editora), mesa.moderadora)
    assert lo_publico() == ("Salón nuevo", NUEVO)
    aparte.refresh_from_db()
    assert aparte.status == "cancelled"
