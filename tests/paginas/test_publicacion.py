"""The verb that publishes: all or nothing, codes without gaps, nothing by the side door."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.utils import timezone

from paginas.models import Asistencia, Sesion
from paginas.revision import borrador, envio
from paginas.revision.errores import (
    ContenidoCambiado,
    NoPuedeAprobar,
    PaqueteIncoherente,
    RevisionRechazada,
)
from paginas.revision.guardia import verbo
from paginas.revision.programacion import publicar_lo_que_toca
from snippets.models import Acuerdo, ContadorAcuerdos, Membresia
from tests import fabrica


def test_un_acta_y_sus_acuerdos_se_publican_juntos(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])

    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    acuerdo.refresh_from_db()
    assert Sesion.objects.publicos().get() == sesion
    assert acuerdo.live
    assert acuerdo.codigo == "ACU-MPR-2023-001"
    assert acuerdo.fecha_adopcion == date(2023, 5, 10)


def test_el_codigo_lleva_el_anio_de_la_sesion_y_no_deja_huecos(mesa):
    for _ in range(3):
        acuerdo = fabrica.acuerdo(mesa.editora)
        sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo], fecha=date(2022, 3, 1))
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    codigos = list(Acuerdo.objects.order_by("numero").values_list("codigo", flat=True))
    assert codigos == [f"ACU-MPR-2022-00{n}" for n in (1, 2, 3)]


def test_si_una_parte_falla_no_se_publica_ninguna_y_el_contador_vuelve(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(
        mesa.editora, acuerdos=[acuerdo], estado_acta="sin_acta", acta_numero=None, acta_anio=None
    )
    sesion.estado_acta, sesion.acta_numero, sesion.acta_anio = "aprobada", 77, 2023
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    estado = fabrica.enviar(sesion, mesa.editora)
    # Another act takes the same number meanwhile.
    otra = fabrica.sesion(mesa.editora, acta_numero=77)
    fabrica.publicar(otra, mesa.editora, mesa.moderadora)

    with pytest.raises(PaqueteIncoherente):
        fabrica.aprobar(estado, mesa.moderadora)

    acuerdo.refresh_from_db()
    sesion.refresh_from_db()
    assert not acuerdo.live
    assert acuerdo.codigo is None
    assert not sesion.live
    assert sesion.workflow_in_progress
    assert not ContadorAcuerdos.objects.exists()


def test_nadie_aprueba_lo_que_escribio(mesa):
    mesa.moderadora.groups.add(*mesa.editora.groups.all())
    sesion = fabrica.sesion(mesa.moderadora)
    estado = fabrica.enviar(sesion, mesa.moderadora)

    with pytest.raises(NoPuedeAprobar):
        fabrica.aprobar(estado, mesa.moderadora)
    assert not Sesion.objects.publicos().exists()


def test_ni_quien_escribio_solo_uno_de_los_acuerdos(mesa):
    acuerdo = fabrica.acuerdo(mesa.moderadora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    estado = fabrica.enviar(sesion, mesa.editora)

    with pytest.raises(NoPuedeAprobar):
        fabrica.aprobar(estado, mesa.moderadora)


def test_tampoco_una_superusuaria(mesa):
    jefa = fabrica.persona("jefa", is_superuser=True, is_staff=True)
    sesion = fabrica.sesion(jefa)
    with pytest.raises(NoPuedeAprobar):
        fabrica.aprobar(fabrica.enviar(sesion, jefa), jefa)


def test_quien_no_revisa_no_aprueba(mesa):
    estado = fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora)
    for ajena in (mesa.auditora, fabrica.persona("visitante")):
        with pytest.raises(NoPuedeAprobar):
            fabrica.aprobar(estado, ajena)


def test_lo_que_escribio_nadie_no_se_aprueba(mesa):
    sesion = fabrica.sesion(mesa.editora)
    sesion.save_revision(user=None)
    with pytest.raises(NoPuedeAprobar, match="quién escribió"):
        fabrica.aprobar(fabrica.enviar(sesion, mesa.editora), mesa.moderadora)


def test_lo_que_cambio_despues_del_envio_no_se_publica(mesa):
    sesion = fabrica.sesion(mesa.editora)
    estado = fabrica.enviar(sesion, mesa.editora)
    fabrica.alterar(sesion.get_latest_revision(), lugar="Otro lugar")

    with pytest.raises(ContenidoCambiado):
        fabrica.aprobar(estado, mesa.moderadora)


def test_se_publica_lo_enviado_aunque_haya_un_borrador_posterior(mesa):
    sesion = fabrica.sesion(mesa.editora, lugar="Lugar enviado")
    estado = fabrica.enviar(sesion, mesa.editora)
    posterior = Sesion.objects.get(pk=sesion.pk)
    posterior.lugar = "Lugar posterior"
    with verbo():
        posterior.save_revision(user=mesa.editora)

    fabrica.aprobar(estado, mesa.moderadora)
    publicada = Sesion.objects.publicos().get()
    assert publicada.lugar == "Lugar enviado"
    assert publicada.has_unpublished_changes


def test_la_huella_que_no_es_la_mostrada_se_rechaza(mesa):
    from paginas.revision import decision
    from paginas.revision.consulta import tarea_en_curso

    estado = fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora)
    with pytest.raises(ContenidoCambiado):
        decision.aprobar(estado=tarea_en_curso(estado), persona=mesa.moderadora, huella="0" * 64)


def test_un_acuerdo_no_se_publica_antes_que_su_acta(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    with pytest.raises(RevisionRechazada):
        fabrica.enviar(acuerdo, mesa.editora)


def test_salvo_que_su_acta_no_se_publique_aqui(mesa):
    acuerdo = fabrica.acuerdo(
        mesa.editora, acta_no_publicada_aqui=True, fecha_adopcion=date(2021, 2, 3)
    )
    fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)
    acuerdo.refresh_from_db()
    assert acuerdo.codigo == "ACU-MPR-2021-001"


def test_la_correccion_de_un_acuerdo_conserva_su_codigo(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )
    corregido = Acuerdo.objects.get(pk=acuerdo.pk)
    corregido.texto = "Se acuerda censar todos los albergues."
    borrador.guardar(objeto=corregido, persona=mesa.editora)
    fabrica.publicar(corregido, mesa.editora, mesa.moderadora)

    corregido.refresh_from_db()
    assert corregido.codigo == "ACU-MPR-2023-001"
    assert "todos" in corregido.texto


def test_un_acuerdo_de_otro_organo_no_entra_en_el_acta(mesa):
    ajeno = fabrica.acuerdo(mesa.editora, organo=fabrica.organo("OTRO"))
    sesion = fabrica.sesion(mesa.editora, acuerdos=[ajeno])
    with pytest.raises(PaqueteIncoherente, match="OTRO"):
        fabrica.aprobar(fabrica.enviar(sesion, mesa.editora), mesa.moderadora)


def test_el_quorum_se_calcula_con_las_membresias_de_aquel_dia_y_queda_fijo(mesa):
    presentes = [fabrica.institucion() for _ in range(2)]
    ausente = fabrica.institucion()
    for inst in [*presentes, ausente]:
        Membresia.objects.create(organo=fabrica.organo(), institucion=inst, desde=date(2023, 1, 1))
    despues = fabrica.institucion()
    Membresia.objects.create(organo=fabrica.organo(), institucion=despues, desde=date(2023, 6, 1))
    sesion = fabrica.sesion(mesa.editora)
    sesion.asistencias = [
        *(Asistencia(institucion=i, presencia="si") for i in presentes),
        Asistencia(institucion=ausente, presencia="no"),
    ]
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    publicada = fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert (publicada.quorum.presentes, publicada.quorum.miembros) == (2, 3)
    assert publicada.quorum.hay

    # A membership mended later does not change what was published.
    Membresia.objects.filter(institucion=ausente).delete()
    publicada = Sesion.objects.get(pk=sesion.pk)
    publicada.resumen = "Una errata corregida."
    borrador.guardar(objeto=publicada, persona=mesa.editora)
    publicada = fabrica.publicar(publicada, mesa.editora, mesa.moderadora)
    assert (publicada.quorum.presentes, publicada.quorum.miembros) == (2, 3)


def test_lo_que_no_consta_no_es_cero(mesa):
    publicada = fabrica.publicar(
        fabrica.sesion(mesa.editora, no_consta=["asistencia", "quorum"]),
        mesa.editora,
        mesa.moderadora,
    )
    assert publicada.quorum is None


def test_un_paquete_programado_sale_entero_y_a_su_hora(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    manana = timezone.now() + timedelta(days=1)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo], go_live_at=manana)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    assert not acuerdo.live
    assert acuerdo.codigo is None
    assert acuerdo.get_lock() is not None
    assert publicar_lo_que_toca().publicados == []
    assert not Sesion.objects.publicos().exists()

    with time_machine.travel(manana + timedelta(minutes=1)):
        call_command("publish_scheduled")
        assert Sesion.objects.publicos().get() == sesion
        acuerdo = Acuerdo.objects.publicos().get()
    assert acuerdo.codigo == "ACU-MPR-2023-001"
    assert acuerdo.get_lock() is None


def test_un_paquete_programado_que_falla_no_se_publica_a_medias_y_se_dice(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    manana = timezone.now() + timedelta(days=1)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo], go_live_at=manana)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    fabrica.alterar(acuerdo.get_latest_revision(), texto="Otra cosa")

    with time_machine.travel(manana + timedelta(minutes=1)), pytest.raises(CommandError):
        call_command("publish_scheduled")
    assert not Sesion.objects.publicos().exists()
    assert not Acuerdo.objects.publicos().exists()


def test_en_revision_nadie_edita_ni_la_superusuaria(mesa):
    jefa = fabrica.persona("jefa", is_superuser=True, is_staff=True)
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    fabrica.enviar(sesion, mesa.editora)
    for objeto in (Sesion.objects.get(pk=sesion.pk), Acuerdo.objects.get(pk=acuerdo.pk)):
        for quien in (mesa.editora, mesa.moderadora, jefa):
            assert objeto.get_lock().for_user(quien)


def test_la_devolucion_libera_el_paquete_y_dice_por_que(mesa):
    from paginas.revision import decision
    from paginas.revision.consulta import devueltos, tarea_en_curso

    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    estado = fabrica.enviar(sesion, mesa.editora)
    decision.devolver(
        estado=tarea_en_curso(estado), persona=mesa.moderadora, motivo="Falta el lugar."
    )
    assert Acuerdo.objects.get(pk=acuerdo.pk).get_lock() is None
    assert [fila.motivo for fila in devueltos(mesa.editora)] == ["Falta el lugar."]


def test_nadie_publica_directamente_ni_la_superusuaria(mesa):
    jefa = fabrica.persona("jefa", is_superuser=True, is_staff=True)
    sesion = fabrica.sesion(mesa.editora)
    acuerdo = fabrica.acuerdo(mesa.editora)
    assert not sesion.permissions_for_user(jefa).can_publish()
    with pytest.raises(PermissionDenied):
        sesion.get_latest_revision().publish(user=jefa)
    with pytest.raises(PermissionDenied):
        acuerdo.get_latest_revision().publish(user=jefa)


def test_el_envio_congela_el_acta_y_sus_acuerdos(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    estado = fabrica.enviar(fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora)
    elementos = list(envio.ultimo_envio(estado).elementos.all())
    assert [e.es_cabeza for e in elementos] == [True, False]
    assert all(len(e.huella) == 64 for e in elementos)
