"""One query plan per page: the number of queries does not grow with the content."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from paginas.models import AcuerdoAdoptado, Asistencia, PuntoAgenda
from paginas.revision import borrador
from snippets.models import Avance, Compromiso, Hito, PlanAccion, ResponsableAcuerdo
from tests import fabrica


def publicar_sesion(mesa, cuantos: int):
    """A published session with ``cuantos`` points, agreements and institutions."""
    acuerdos = []
    for n in range(cuantos):
        acuerdo = fabrica.acuerdo(mesa.editora, f"Medida {cuantos}.{n}", plazo=date(2023, 6, 1))
        acuerdo.responsables = [ResponsableAcuerdo(institucion=fabrica.institucion())]
        borrador.guardar(objeto=acuerdo, persona=mesa.editora)
        acuerdos.append(acuerdo)
    sesion = fabrica.sesion(mesa.editora)
    sesion.puntos = [
        PuntoAgenda(
            titulo=f"Punto {n}",
            discusion=fabrica.parrafos("Se discutió.", "Se acordó."),
            acuerdos=[AcuerdoAdoptado(acuerdo=acuerdo)],
        )
        for n, acuerdo in enumerate(acuerdos)
    ]
    sesion.asistencias = [
        Asistencia(institucion=a.responsables.all()[0].institucion) for a in acuerdos
    ]
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    return fabrica.publicar(sesion, mesa.editora, mesa.moderadora)


def consultas(url: str) -> int:
    cliente = Client()
    cliente.get(url)  # content types, sites and the like are remembered from the first time
    with CaptureQueriesContext(connection) as captura:
        assert cliente.get(url).status_code == 200
    return len(captura)


def test_el_acta_se_muestra_con_las_mismas_consultas_tenga_los_puntos_que_tenga(mesa):
    corta, larga = publicar_sesion(mesa, 2), publicar_sesion(mesa, 9)
    assert consultas(corta.url) == consultas(larga.url)


@pytest.mark.parametrize("nombre", ["mesa:acuerdos", "mesa:compromisos"])
def test_las_listas_se_muestran_con_las_mismas_consultas(mesa, nombre):
    publicar_sesion(mesa, 2)
    antes = consultas(reverse(nombre))
    publicar_sesion(mesa, 9)
    assert consultas(reverse(nombre)) == antes


@pytest.mark.parametrize("ruta", ["/", "/sesiones/", "/organos/MPR/", "/buscar/?q=medida"])
def test_las_paginas_que_reunen_otras_se_muestran_con_las_mismas_consultas(mesa, ruta):
    publicar_sesion(mesa, 2)
    publicar_sesion(mesa, 3)
    antes = consultas(ruta)
    publicar_sesion(mesa, 9)
    publicar_sesion(mesa, 8)
    assert consultas(ruta) == antes


def compromiso_con_hilo(mesa, cuantos: int):
    """A published commitment whose one milestone has ``cuantos`` agreements followed up."""
    compromiso = publicar_compromiso(mesa, cuantos)
    hito = compromiso.hitos.get()
    prueba = fabrica.sesion(mesa.editora)
    prueba = fabrica.publicar(prueba, mesa.editora, mesa.moderadora)
    for n in range(cuantos):
        acuerdo = fabrica.acuerdo(mesa.editora, f"Paso {cuantos}.{n}", hito=hito)
        institucion = fabrica.institucion()
        acuerdo.responsables = [ResponsableAcuerdo(institucion=institucion)]
        acuerdo.avances = [
            Avance(
                fecha=date(2023, 6, 1),
                texto=f"Avance {m}.",
                institucion=institucion,
                evidencia_pagina=prueba if m else None,
            )
            for m in range(2)
        ]
        borrador.guardar(objeto=acuerdo, persona=mesa.editora)
        sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    return compromiso


def publicar_compromiso(mesa, numero: int):
    def publicar(registro):
        borrador.crear_registro(registro=registro, persona=mesa.editora)
        return fabrica.publicar(registro, mesa.editora, mesa.moderadora)

    plan = publicar(PlanAccion(nombre=f"Plan {numero}", codigo=f"plan{numero}"))
    compromiso = publicar(Compromiso(plan=plan, numero=numero, titulo="Coordinar"))
    publicar(Hito(compromiso=compromiso, codigo=f"h-{numero}", numero_visible="1", texto="Una."))
    return compromiso


def test_el_hilo_de_un_compromiso_se_muestra_con_las_mismas_consultas(mesa):
    corto, largo = compromiso_con_hilo(mesa, 1), compromiso_con_hilo(mesa, 4)
    assert consultas(corto.get_absolute_url()) == consultas(largo.get_absolute_url())
