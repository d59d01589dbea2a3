"""What waits in review stays still, and its steps are taken by its verbs alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import Task, Workflow, WorkflowContentType, WorkflowState

from paginas.models import IndiceSesiones, Sesion, TareaRevision
from paginas.revision import borrador, envio
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.errores import (
    EstaEnRevision,
    FlujoDirecto,
    NoPuedeHacerlo,
    RevisionRechazada,
)
from paginas.revision.retirada import retirar_del_flujo
from snippets.models import Acuerdo
from tests import fabrica
from tests.fabrica import rechaza


@pytest.fixture
def jefa(mesa):
    return fabrica.persona("jefa", is_superuser=True, is_staff=True)


@pytest.fixture
def en_revision(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    return fabrica.enviar(sesion, mesa.editora)


def test_en_revision_no_se_guarda_un_borrador_ni_del_acta_ni_de_lo_que_va_con_ella(
    mesa, jefa, en_revision
):
    for objeto in (Sesion.objects.get(), Acuerdo.objects.get()):
        for quien in (mesa.editora, mesa.moderadora, jefa, None):
            with rechaza(EstaEnRevision):
                objeto.save_revision(user=quien)
        revision = objeto.get_latest_revision()
        with rechaza(EstaEnRevision):
            revision.save()
        with rechaza(EstaEnRevision):
            objeto.save_revision(user=mesa.editora, overwrite_revision=revision)


def test_ni_se_cambia_su_fila_ni_se_borra(en_revision):
    for objeto, campo in ((Sesion.objects.get(), "lugar"), (Acuerdo.objects.get(), "texto")):
        setattr(objeto, campo, "Otro")
        with rechaza(EstaEnRevision):
            objeto.save()
    with rechaza(EstaEnRevision):
        Sesion.objects.get().delete()


def test_lo_aprobado_para_luego_tampoco_se_edita(mesa):
    luego = timezone.now() + timedelta(days=1)
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, go_live_at=luego, acuerdos=[acuerdo])
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    for objeto in (Sesion.objects.get(), Acuerdo.objects.get()):
        with rechaza(EstaEnRevision):
            objeto.save_revision(user=mesa.editora)


def test_devuelto_se_edita_otra_vez(mesa, en_revision):
    from paginas.revision import decision

    decision.devolver(
        estado=tarea_en_curso(en_revision), persona=mesa.moderadora, motivo="Falta el lugar."
    )
    borrador.guardar(objeto=Sesion.objects.get(), persona=mesa.editora)
    borrador.guardar(objeto=Acuerdo.objects.get(), persona=mesa.editora)


def test_el_candado_de_una_persona_no_abre_lo_que_esta_en_revision(mesa, jefa):
    sesion = fabrica.sesion(mesa.editora)
    Sesion.objects.filter(pk=sesion.pk).update(locked=True, locked_by=mesa.moderadora)
    fabrica.enviar(Sesion.objects.get(pk=sesion.pk), mesa.editora)
    candado = Sesion.objects.get(pk=sesion.pk).get_lock()
    for quien in (mesa.editora, mesa.moderadora, jefa):
        assert candado.for_user(quien)


# --- the steps ------------------------------------------------------------------------


def test_quien_lo_envio_o_lo_escribio_lo_retira_y_nadie_mas(mesa, jefa, en_revision):
    editor = fabrica.persona("editor", "Comunicación")
    for ajena in (mesa.moderadora, mesa.auditora, jefa, editor):
        with rechaza(NoPuedeHacerlo):
            retirar_del_flujo(estado=en_revision, persona=ajena)
        with rechaza(NoPuedeHacerlo):
            WorkflowState.objects.get(pk=en_revision.pk).cancel(user=ajena)
    retirar_del_flujo(estado=en_revision, persona=mesa.editora)
    borrador.guardar(objeto=Sesion.objects.get(), persona=mesa.editora)
    with rechaza(RevisionRechazada):
        retirar_del_flujo(estado=en_revision, persona=mesa.editora)


def test_el_boton_de_cancelar_de_wagtail_es_nuestra_retirada(mesa, jefa, en_revision):
    assert en_revision.user_can_cancel(mesa.editora)
    assert not en_revision.user_can_cancel(mesa.moderadora)
    assert not en_revision.user_can_cancel(jefa)
    en_revision.cancel(user=mesa.editora)
    assert en_revision.status == WorkflowState.STATUS_CANCELLED


def test_aprobar_o_devolver_la_tarea_en_codigo_se_rechaza(mesa, en_revision):
    tarea = tarea_en_curso(en_revision)
    for paso in (tarea.approve, tarea.reject, tarea.cancel):
        with rechaza(FlujoDirecto):
            paso(user=mesa.moderadora)
        tarea.refresh_from_db()
    with rechaza(FlujoDirecto):
        WorkflowState.objects.get(pk=en_revision.pk).finish(user=mesa.moderadora)
    assert not Sesion.objects.publicos().exists()
    assert tarea_en_curso(en_revision) is not None


def test_desactivar_la_tarea_o_el_flujo_con_algo_en_revision_no_lo_publica(mesa, jefa, en_revision):
    """Stock Wagtail finishes, that is publishes, what waited for a disabled task."""
    with rechaza(PermissionDenied):
        TareaRevision.objects.get().deactivate(user=jefa)
    with rechaza(PermissionDenied):
        Workflow.objects.get(name="Revisión de la Mesa").deactivate(user=jefa)
    assert not Sesion.objects.publicos().exists()
    assert tarea_en_curso(en_revision) is not None


@pytest.mark.parametrize("cambio", ["sin_enlace", "flujo_inactivo", "tarea_inactiva", "otra_tarea"])
def test_sin_la_revision_de_la_mesa_no_se_envia_nada(mesa, jefa, cambio):
    sesion = fabrica.sesion(mesa.editora)
    flujo = Workflow.objects.get(name="Revisión de la Mesa")
    if cambio == "sin_enlace":
        WorkflowContentType.objects.all().delete()
    elif cambio == "flujo_inactivo":
        flujo.deactivate(user=jefa)
    elif cambio == "tarea_inactiva":
        TareaRevision.objects.get().deactivate(user=jefa)
    else:
        otra = Task.objects.exclude(pk=TareaRevision.objects.get().pk).first()
        flujo.workflow_tasks.add(type(flujo.workflow_tasks.first())(task=otra, sort_order=1))
        flujo.save()
    with rechaza(FlujoDirecto, match="avise a quien administra"):
        envio.enviar(objeto=sesion, persona=mesa.editora)
    if cambio != "sin_enlace":
        with rechaza(FlujoDirecto):
            flujo.start(sesion, mesa.editora)
    assert not Sesion.objects.publicos().exists()


def test_caducar_y_ordenar_siguen_siendo_cosa_del_reloj(mesa):
    from django.core.management import call_command

    luego = timezone.now() + timedelta(seconds=2)
    sesion = fabrica.publicar(
        fabrica.sesion(mesa.editora, expire_at=luego), mesa.editora, mesa.moderadora
    )
    import time_machine

    with time_machine.travel(luego + timedelta(minutes=1)):
        call_command("publish_scheduled")
    sesion.refresh_from_db()
    assert sesion.expired
    assert not sesion.live
    assert IndiceSesiones.objects.get().live
