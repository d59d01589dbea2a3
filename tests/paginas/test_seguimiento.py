"""The follow-up board and the reminders to institutions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from paginas.bitacora.models import Asiento
from paginas.revision import borrador
from paginas.revision.errores import CambioDirecto
from paginas.seguimiento import tablero
from paginas.seguimiento.models import (
    AcuerdoEnSeguimiento,
    ContactoInstitucional,
    RecordatorioEnviado,
)
from paginas.seguimiento.recordatorios import recordar_vencimientos
from snippets.models import Avance, Reprogramacion, ResponsableAcuerdo
from tests import fabrica

TABLERO = "paginas_acuerdoenseguimiento_modeladmin_index"


def hoy() -> date:
    return timezone.localdate()


def acuerdo(mesa, institucion, plazo, titulo="Censar los albergues", *avances, **campos):
    nuevo = fabrica.acuerdo(
        mesa.editora,
        titulo,
        acta_no_publicada_aqui=True,
        fecha_adopcion=date(2023, 5, 10),
        plazo=plazo,
        **campos,
    )
    nuevo.responsables = [ResponsableAcuerdo(institucion=institucion)]
    nuevo.avances = list(avances)
    borrador.guardar(objeto=nuevo, persona=mesa.editora)
    return fabrica.publicar(nuevo, mesa.editora, mesa.moderadora)


@pytest.fixture
def institucion(mesa):
    return fabrica.institucion("IRE")


def codigos(respuesta) -> list[str]:
    return [a.codigo for a in respuesta.context["view"].queryset]


def test_primero_va_lo_mas_atrasado_y_dice_cuantos_dias(mesa, entrar, institucion):
    ayer = acuerdo(mesa, institucion, hoy() - timedelta(days=1))
    antiguo = acuerdo(mesa, institucion, hoy() - timedelta(days=40))
    vence_hoy = acuerdo(mesa, institucion, hoy())
    sin_fecha = acuerdo(mesa, institucion, None)
    cumplido = acuerdo(mesa, institucion, hoy() - timedelta(days=90), estado="cumplido")
    fabrica.acuerdo(mesa.editora, "Proyecto secreto")
    respuesta = entrar(mesa.moderadora).get(reverse(TABLERO))
    esperados = [antiguo, ayer, vence_hoy, sin_fecha, cumplido]
    assert codigos(respuesta) == [a.codigo for a in esperados]
    assert "Proyecto secreto" not in respuesta.content.decode()
    filas = tablero.consulta(AcuerdoEnSeguimiento.objects.all()).order_by(*tablero.ORDEN)
    assert [tablero.atraso(a) for a in filas] == [40, 1, "", "sin fecha", ""]


def test_se_filtra_por_lo_calculado_y_por_la_evidencia(mesa, entrar, institucion):
    prueba = {"evidencia_url": "https://example.org/a", "evidencia_fuente": "Diario de Pruebas"}
    avance = Avance(fecha=date(2023, 6, 1), texto="Listo.", **prueba)
    probado = acuerdo(mesa, institucion, None, "Contar albergues", avance)
    vencido = acuerdo(mesa, fabrica.institucion(), date(2023, 6, 1))
    cliente = entrar(mesa.moderadora)
    for filtro, quedan in (
        ({"estado": "vencido"}, vencido),
        ({"estado": "sin_fecha"}, probado),
        ({"evidencia": "sin"}, vencido),
        ({"evidencia": "con"}, probado),
        ({"institucion": "IRE"}, probado),
    ):
        assert codigos(cliente.get(reverse(TABLERO), filtro)) == [quedan.codigo], filtro
    for nada in ({"estado": "cumplido"}, {"organo": "MPR", "estado": "cumplido"}):
        assert codigos(cliente.get(reverse(TABLERO), nada)) == []


@pytest.mark.parametrize(("quien", "estado"), [("auditora", 200), ("editora", 302)])
def test_lo_ve_quien_tiene_su_permiso(mesa, entrar, quien, estado):
    assert entrar(getattr(mesa, quien)).get(reverse(TABLERO)).status_code == estado


def test_la_hoja_de_calculo_no_ejecuta_lo_escrito(mesa, entrar, institucion):
    acuerdo(mesa, institucion, None, "=HYPERLINK(1)")
    cliente = entrar(mesa.moderadora)
    csv = b"".join(cliente.get(reverse(TABLERO), {"export": "csv"}).streaming_content).decode()
    assert "'=HYPERLINK(1)" in csv
    xlsx = b"".join(cliente.get(reverse(TABLERO), {"export": "xlsx"}).streaming_content)
    (_, fila) = load_workbook(BytesIO(xlsx)).active.iter_rows(values_only=True)
    assert "'=HYPERLINK(1)" in fila


def test_el_tablero_se_muestra_con_las_mismas_consultas(mesa, entrar, institucion):
    cliente = entrar(mesa.moderadora)

    def consultas() -> int:
        cliente.get(reverse(TABLERO))
        with CaptureQueriesContext(connection) as captura:
            cliente.get(reverse(TABLERO))
        return len(captura)

    acuerdo(mesa, institucion, None)
    antes = consultas()
    for n in range(4):
        acuerdo(mesa, institucion, None, f"Otro {n}")
    assert consultas() == antes


def recordar(captura, dias: int = 0) -> list:
    mail.outbox.clear()
    with captura(execute=True):
        recordar_vencimientos(timezone.now() + timedelta(days=dias))
    return list(mail.outbox)


@pytest.fixture
def captura(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def test_una_institucion_recibe_un_solo_correo_con_lo_vencido_y_lo_que_vence(
    mesa, institucion, captura
):
    ContactoInstitucional.objects.create(institucion=institucion, correo="ire@example.org")
    vencido = acuerdo(mesa, institucion, hoy() - timedelta(days=3))
    pronto = acuerdo(mesa, institucion, hoy() + timedelta(days=5))
    lejano = acuerdo(mesa, institucion, hoy() + timedelta(days=90))
    sin_fecha = acuerdo(mesa, institucion, None)
    ajeno = acuerdo(mesa, fabrica.institucion(), hoy())
    (correo,) = recordar(captura)
    assert correo.to == ["ire@example.org"]
    assert "1 vencido y 1 por vencer" in correo.subject
    for dentro in (vencido, pronto):
        assert dentro.codigo in correo.body
    for fuera in (lejano, sin_fecha, ajeno):
        assert fuera.codigo not in correo.body
    assert "hace 3 días" in correo.body


def test_una_misma_fecha_no_se_recuerda_dos_veces(mesa, institucion, captura):
    ContactoInstitucional.objects.create(institucion=institucion, correo="ire@example.org")
    acuerdo(mesa, institucion, hoy() + timedelta(days=5))
    assert len(recordar(captura)) == 1
    assert recordar(captura, dias=1) == []
    assert len(recordar(captura, dias=6)) == 1, "once more when it is overdue"
    assert recordar(captura, dias=7) == []


def test_una_fecha_reprogramada_se_recuerda_de_nuevo(mesa, institucion, captura):
    ContactoInstitucional.objects.create(institucion=institucion, correo="ire@example.org")
    pendiente = acuerdo(mesa, institucion, hoy() - timedelta(days=1))
    assert len(recordar(captura)) == 1
    pendiente.reprogramaciones = [
        Reprogramacion(
            plazo_nuevo=hoy() + timedelta(days=4),
            fecha=hoy(),
            motivo="Faltó el transporte.",
            acto_citado="Acta 2-2023",
        )
    ]
    borrador.guardar(objeto=pendiente, persona=mesa.editora)
    fabrica.publicar(pendiente, mesa.editora, mesa.moderadora)
    (correo,) = recordar(captura)
    assert "1 por vencer" in correo.subject


def test_sin_contacto_no_hay_correo_ni_se_da_por_avisado(mesa, institucion, captura):
    acuerdo(mesa, institucion, hoy())
    assert recordar(captura) == []
    assert not RecordatorioEnviado.objects.exists()


def test_se_recuerda_a_la_que_sucedio_a_la_responsable(mesa, institucion, captura):
    nueva = fabrica.institucion()
    acuerdo(mesa, institucion, hoy())
    institucion.sucedida_por = nueva
    institucion.save()
    ContactoInstitucional.objects.create(institucion=nueva, correo="nueva@example.org")
    assert [c.to for c in recordar(captura)] == [["nueva@example.org"]]


def test_el_correo_de_un_contacto_no_es_publico_ni_consta_en_la_bitacora(
    client, mesa, entrar, institucion
):
    url = reverse("paginas_contactoinstitucional_modeladmin_create")
    datos = {"institucion": institucion.pk, "correo": "reservado@example.org"}
    antes = Asiento.objects.count()
    assert entrar(mesa.moderadora).post(url, datos).status_code == 302
    assert ContactoInstitucional.objects.get().correo == "reservado@example.org"
    assert Asiento.objects.count() == antes
    assert "reservado" not in client.get(institucion.get_absolute_url()).content.decode()
    assert entrar(mesa.editora).post(url, datos).status_code == 302
    assert ContactoInstitucional.objects.count() == 1


def test_el_recordatorio_lo_corre_el_trabajo_de_fondo(mesa):
    from paginas.revision.trabajos import _trabajos

    assert recordar_vencimientos in _trabajos.values()


def test_la_hora_es_la_de_guatemala(mesa, institucion, captura):
    ContactoInstitucional.objects.create(institucion=institucion, correo="ire@example.org")
    acuerdo(mesa, institucion, date(2024, 2, 29))
    # 03:00 UTC of the first of March is still the 29th in Guatemala: due today, not overdue.
    mail.outbox.clear()
    with captura(execute=True):
        recordar_vencimientos(datetime(2024, 3, 1, 3, tzinfo=timezone.get_fixed_timezone(0)))
    assert "por vencer" in mail.outbox[0].subject


def test_por_el_tablero_no_se_cambia_lo_publicado(mesa, institucion):
    acuerdo(mesa, institucion, None)
    fila = AcuerdoEnSeguimiento.objects.get()
    fila.titulo = "Otro título"
    with fabrica.rechaza(CambioDirecto):
        fila.save()
