"""What is not public is not named by what still is; addresses of records do not change."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from paginas.models import AccionMesa, IndiceAcciones
from paginas.revision import borrador
from paginas.solicitudes.estados import Pedido
from snippets.models import Acuerdo, Compromiso, Hito, PlanAccion
from tests import fabrica
from tests.solicitudes.apoyo import hacer
from tests.solicitudes.conftest import PALABRA

pytestmark = pytest.mark.django_db


@pytest.fixture
def compromiso(mesa):
    plan = PlanAccion(nombre="Plan de pruebas", codigo="2020-2021")
    promesa = Compromiso(plan=plan, numero=3, titulo="Promesa de pruebas")
    hito = Hito(compromiso=promesa, codigo="h-3-1", numero_visible="3.1", texto="Texto.")
    for registro in (plan, promesa, hito):
        if registro is promesa:
            promesa.plan = plan
        if registro is hito:
            hito.compromiso = promesa
        borrador.crear_registro(registro=registro, persona=mesa.editora)
        fabrica.publicar(registro, mesa.editora, mesa.moderadora)
    return Compromiso.objects.get()


def test_una_accion_no_nombra_la_sesion_ni_el_acuerdo_que_se_retiraron(
    client, mesa, sesion, acuerdo
):
    accion = AccionMesa(
        title="Visita", slug="visita", tipo="visita", organo=fabrica.organo(),
        sesion_origen=sesion, acuerdo_origen=acuerdo,
    )  # fmt: skip
    madre = fabrica.indice(IndiceAcciones)
    borrador.crear_pagina(pagina=accion, madre=madre, persona=mesa.editora)
    accion = fabrica.publicar(accion, mesa.editora, mesa.moderadora)
    assert PALABRA in client.get(accion.url).content.decode()
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    texto = client.get(accion.url).content.decode()
    assert PALABRA not in texto
    assert acuerdo.codigo not in texto
    assert sesion.encabezado not in texto


def test_un_acta_no_nombra_la_sesion_retirada_que_la_aprobo(client, mesa, sesion):
    otra = fabrica.sesion(mesa.editora, aprobada_en=sesion)
    otra = fabrica.publicar(otra, mesa.editora, mesa.moderadora)
    assert sesion.encabezado in client.get(otra.url).content.decode()
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert sesion.encabezado not in client.get(otra.url).content.decode()


def test_un_acuerdo_no_enlaza_el_hito_retirado(client, mesa, compromiso):
    acuerdo = fabrica.acuerdo(mesa.editora, hito=Hito.objects.get())
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    url = Acuerdo.objects.get().get_absolute_url()
    assert "Hito 3.1" in client.get(url).content.decode()
    hacer(Hito.objects.get(), Pedido.RETIRO, mesa.editora, mesa.moderadora)
    texto = client.get(url).content.decode()
    assert "Hito 3.1" not in texto
    assert "el hito ya no es público" in texto


def test_lo_que_da_direccion_a_un_registro_no_cambia_despues_de_publicado(mesa, compromiso):
    plan, hito = PlanAccion.objects.get(), Hito.objects.get()
    for registro, campo, valor in (
        (plan, "codigo", "2022-2023"),
        (compromiso, "numero", 4),
        (hito, "codigo", "h-4-1"),
    ):
        setattr(registro, campo, valor)
        with pytest.raises(ValidationError) as error:
            borrador.guardar(objeto=registro, persona=mesa.editora)
        assert campo in error.value.message_dict
        registro.save_revision(user=mesa.editora, clean=False)
        publicado = fabrica.publicar(registro, mesa.editora, mesa.moderadora)
        assert getattr(publicado, campo) != valor


def test_en_un_borrador_si_se_cambia(mesa):
    plan = PlanAccion(nombre="Plan de pruebas", codigo="2020-2021")
    borrador.crear_registro(registro=plan, persona=mesa.editora)
    plan.codigo = "2022-2023"
    plan.clean()
    borrador.guardar(objeto=plan, persona=mesa.editora)
    assert fabrica.publicar(plan, mesa.editora, mesa.moderadora).codigo == "2022-2023"
