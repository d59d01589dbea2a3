"""The public page of an institution: what it owes, what it did, when it attended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from paginas.instituciones.asistencia import resumen_de
from paginas.instituciones.deuda import deuda_de
from paginas.models import Asistencia
from paginas.revision import borrador
from snippets.models import Acuerdo, Avance, Membresia, ResponsableAcuerdo
from tests import fabrica

HOY = date(2023, 9, 1)


@pytest.fixture
def institucion(mesa):
    return fabrica.institucion("IRE")


def acuerdo(mesa, institucion, plazo, *avances, **campos) -> Acuerdo:
    nuevo = fabrica.acuerdo(
        mesa.editora,
        acta_no_publicada_aqui=True,
        fecha_adopcion=date(2023, 5, 10),
        plazo=plazo,
        **campos,
    )
    nuevo.responsables = [ResponsableAcuerdo(institucion=institucion)]
    nuevo.avances = list(avances)
    borrador.guardar(objeto=nuevo, persona=mesa.editora)
    return fabrica.publicar(nuevo, mesa.editora, mesa.moderadora)


def test_debe_primero_lo_que_lleva_mas_tiempo_vencido_y_aparte_lo_que_no_tiene_fecha(
    mesa, institucion
):
    reciente = acuerdo(mesa, institucion, HOY - timedelta(days=1))
    antiguo = acuerdo(mesa, institucion, date(2023, 6, 1))
    vence_hoy = acuerdo(mesa, institucion, HOY)
    sin_fecha = acuerdo(mesa, institucion, None)
    acuerdo(mesa, institucion, date(2023, 6, 1), estado="cumplido")
    acuerdo(mesa, fabrica.institucion(), date(2023, 6, 1))
    deuda = deuda_de(institucion, HOY)
    assert deuda.vencidos == [antiguo, reciente]
    assert deuda.con_fecha == [vence_hoy], "due today is not overdue"
    assert deuda.sin_fecha == [sin_fecha]
    assert deuda.total == 4


def test_lo_de_las_que_sucedio_se_dice_aparte(mesa, institucion):
    nueva = fabrica.institucion()
    institucion.sucedida_por = nueva
    institucion.save()
    heredado = acuerdo(mesa, institucion, date(2023, 6, 1))
    assert deuda_de(nueva, HOY).heredados == [heredado]
    assert deuda_de(nueva, HOY).total == 0
    assert deuda_de(institucion, HOY).vencidos == [heredado]


def test_la_pagina_cuenta_lo_probado_y_lo_declarado(client, mesa, institucion):
    acuerdo(
        mesa,
        institucion,
        None,
        Avance(fecha=date(2023, 6, 1), texto="Se contaron tres.", institucion=institucion),
        Avance(
            fecha=date(2023, 7, 1),
            texto="Se contaron nueve.",
            institucion=institucion,
            evidencia_url="https://example.org/censo",
            evidencia_fuente="Diario de Pruebas",
        ),
    )
    pagina = client.get(institucion.get_absolute_url()).content.decode()
    assert "<strong>1 de 2</strong> avances con evidencia" in pagina
    assert "https://example.org/censo" in pagina
    assert "sin evidencia publicada en este portal" in pagina


def test_un_borrador_no_se_ve_en_la_pagina_de_la_institucion(client, mesa, institucion):
    oculto = fabrica.acuerdo(mesa.editora, "Proyecto secreto")
    oculto.responsables = [ResponsableAcuerdo(institucion=institucion)]
    oculto.avances = [
        Avance(fecha=date(2023, 6, 1), texto="Paso secreto.", institucion=institucion)
    ]
    oculto.save()
    pagina = client.get(institucion.get_absolute_url()).content.decode()
    assert "secreto" not in pagina
    assert "No hay acuerdos abiertos publicados" in pagina


def sesion(mesa, *asistencias, **campos):
    nueva = fabrica.sesion(mesa.editora, **campos)
    nueva.asistencias = list(asistencias)
    borrador.guardar(objeto=nueva, persona=mesa.editora)
    return fabrica.publicar(nueva, mesa.editora, mesa.moderadora)


def test_no_consta_no_es_ausencia(mesa, institucion):
    Membresia.objects.create(organo=fabrica.organo(), institucion=institucion)
    sesion(mesa, Asistencia(institucion=institucion))
    sesion(mesa, Asistencia(institucion=institucion, presencia="no"))
    sesion(mesa, no_consta=["asistencia"])
    sesion(mesa, Asistencia(institucion=fabrica.institucion()))
    resumen = resumen_de(institucion)
    assert (resumen.presente, resumen.ausente, resumen.con_excusa) == (1, 1, 0)
    assert resumen.no_consta == 2


def test_antes_de_integrar_el_organo_no_se_cuenta_su_asistencia(mesa, institucion):
    desde = timezone.localdate()
    Membresia.objects.create(organo=fabrica.organo(), institucion=institucion, desde=desde)
    sesion(mesa)
    assert resumen_de(institucion).sesiones == 0
