"""What is found of files, answered by Elasticsearch: the same, once the outbox is drained."""

from __future__ import annotations

import pytest
from django.utils import timezone

from busqueda.models import SalidaBusqueda
from busqueda.motores.elastico import carga, salida
from paginas.buscables.trabajos import EnvioDeCambios
from paginas.solicitudes.estados import Pedido
from tests.recorridos.archivos import clave, hallados, leer, preguntar, publicar_con, subir
from tests.solicitudes.apoyo import hacer

pytestmark = pytest.mark.elasticsearch


@pytest.fixture(autouse=True)
def elasticsearch(mesa, elasticsearch):
    """The shared index, built once the site is there."""


def test_un_archivo_se_halla_al_leerse_y_deja_de_hallarse_con_lo_que_lo_muestra(client, mesa):
    documento = subir()
    sesion = publicar_con(mesa, documento)
    leer()
    salida.drenar()
    respuesta = preguntar(client)
    assert (respuesta.motor, respuesta.degradado) == ("elasticsearch", False)
    (pasaje,) = respuesta.resultados[0].fragmentos
    assert (pasaje.cita, pasaje.url) == ("Acta firmada, p. 2", f"{documento.url}#page=2")
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    salida.drenar()
    assert hallados(client) == []


def test_el_trabajo_de_fondo_envia_lo_pendiente_y_repone_lo_que_falta(client, mesa):
    documento = subir()
    publicar_con(mesa, documento)
    leer()
    assert not SalidaBusqueda.objects.exists()
    assert hallados(client) == clave(documento)
    carga.borrar(alias="default")
    EnvioDeCambios()(timezone.now())
    assert preguntar(client).motor == "elasticsearch"
    assert hallados(client) == clave(documento)
