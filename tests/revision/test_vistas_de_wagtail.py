"""Wagtail's own forms of decision: no edit rides along, no address stands for another."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from paginas.models import Sesion
from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.envio import huella_del_envio, ultimo_envio
from tests import fabrica
from tests.revision.maquina.formularios import formulario


@pytest.fixture
def sesion(mesa):
    return fabrica.sesion(mesa.editora, lugar="Salón enviado")


@pytest.fixture
def estado(mesa, sesion):
    return fabrica.enviar(sesion, mesa.editora)


def la_decision(estado):
    """The true fingerprint and list: a refusal must not rest on their absence."""
    return {"huella": huella_del_envio(ultimo_envio(estado)), "lista": LISTA_COMPLETA}


@pytest.mark.parametrize("quien", ["moderadora", "jefa", "editora"])
def test_editar_y_aprobar_en_un_envio_no_cambia_nada_ni_publica(mesa, entrar, estado, quien):
    mesa.jefa = fabrica.persona("jefa", is_superuser=True, is_staff=True)
    sesion = Sesion.objects.get()
    antes = sesion.get_latest_revision()
    datos = formulario(antes.as_object()) | {
        "lugar": "Salón colado",
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps(la_decision(estado)),
    }
    url = reverse("wagtailadmin_pages:edit", args=[sesion.pk])
    entrar(getattr(mesa, quien)).post(url, datos)
    assert not Sesion.objects.publicos().exists()
    ahora = Sesion.objects.get().get_latest_revision()
    assert (ahora.pk, ahora.content) == (antes.pk, antes.content)
    estado.refresh_from_db()
    assert estado.status == "in_progress"


def test_por_la_direccion_de_otro_contenido_no_se_aprueba_lo_propio(mesa, entrar, estado):
    """She is author of what waits, and reviewer; the address names what others wrote."""
    autora = fabrica.persona("doble", "Comunicación", "Administración")
    propia = fabrica.enviar(fabrica.sesion(autora), autora)
    ajena = Sesion.objects.get(pk=estado.object_id)
    url = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[ajena.pk, "approve", tarea_en_curso(propia).pk],
    )
    entrar(autora).post(url, la_decision(propia) | {"comment": ""})
    assert not Sesion.objects.publicos().exists()
    propia.refresh_from_db()
    assert propia.status == "in_progress"
