"""What is not public is said nowhere: every public address against every state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils.http import urlencode

from tests.oraculo import direcciones
from tests.oraculo.canarios import contenido_de, palabra_nueva, textos_de
from tests.oraculo.visita import aspecto

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.lento,
    pytest.mark.xdist_group("oraculo"),  # one process makes the world, once
]


def test_cada_ruta_publica_esta_en_la_tabla():
    faltan = direcciones.rutas_publicas() - direcciones.RUTAS.keys()
    sobran = direcciones.RUTAS.keys() - direcciones.rutas_publicas()
    assert not faltan, (
        f"Say in RUTAS of tests/oraculo/direcciones.py what to ask of {sorted(faltan)}: "
        "the oracle must see every public address."
    )
    assert not sobran, f"RUTAS names what is no route: {sorted(sobran)}"


def test_ninguna_direccion_dice_lo_que_no_es_publico(mundo, visita):
    fugas = [fuga for url in direcciones.todas(mundo) for fuga in visita.fugas(url)]
    assert not fugas, "\n".join(fugas)


def test_ni_lo_dice_nada_a_lo_que_lleven_los_enlaces_de_la_portada(mundo, nadie):
    fugas = [
        f"{url} dice {canario}"
        for url, respuesta in nadie.recorrer()
        for canario in mundo.taller.jaula.fugas(respuesta, url)
    ]
    assert not fugas, "\n".join(fugas)


def test_ni_otros_metodos_ni_pedidos_condicionales(mundo, nadie):
    jaula = mundo.taller.jaula
    sumas = ", ".join(f'"{p}"' for p in jaula.canarios if len(p) == 40)
    condicion = {"If-Modified-Since": "Wed, 01 Jan 2020 00:00:00 GMT", "If-None-Match": sumas}
    fugas = []
    for url in direcciones.unas_pocas(mundo):
        fugas += nadie.fugas(url, "head")
        fugas += nadie.fugas(url, "options")
        assert nadie.pedir(url, **condicion).status_code != 304, url
    assert not fugas, "\n".join(fugas)


def test_lo_que_nunca_fue_publico_responde_como_lo_que_no_existe(mundo, nadie):
    distintas = []
    for cosa in mundo.cosas:
        if cosa.estado.fue_publica or cosa.estado.es_publica or not cosa.direccion:
            continue
        madre = cosa.direccion.rstrip("/").rpartition("/")[0]
        inventada = f"{madre}/{palabra_nueva()}/"
        reales = aspecto(nadie.pedir(cosa.direccion), cosa.direccion)
        if reales != aspecto(nadie.pedir(inventada), inventada):
            distintas.append(f"{cosa.de}: {cosa.direccion}")
    assert not distintas, "\n".join(distintas)


def test_ninguna_palabra_privada_se_halla_en_la_busqueda(mundo, nadie):
    privadas = [p for p, c in mundo.taller.jaula.canarios.items() if not c.publico]
    for palabras in lotes(privadas, 20):
        for orden in ("relevancia", "fecha"):
            url = f"{reverse('busqueda:buscar')}?{urlencode({'q': palabras, 'orden': orden})}"
            assert "Ningún resultado" in texto(nadie.pedir(url)), url


def test_ni_la_guarda_el_modelo_de_lectura(mundo):
    jaula = mundo.taller.jaula
    guardadas = {
        f"{modelo.__name__}: {canario}"
        for modelo in apps.get_app_config("busqueda").get_models()
        for fila in modelo.objects.values_list()
        for canario in jaula.vistos(" ".join(map(str, fila)))
        # What expired stays with its hour, and is asked for by the clock.
        if not canario.publico and "(caducado)" not in canario.de
    }
    assert not guardadas, "\n".join(sorted(guardadas))


def test_el_oraculo_ve_lo_publico_en_su_pagina_y_en_la_busqueda(mundo, nadie):
    """The positive twin: had a private word been said, it would have been heard."""
    for cosa in mundo.cosas:
        if cosa.estado.nombre != "público" or not cosa.direccion:
            continue
        vistas = {
            c.palabra
            for c in mundo.taller.jaula.vistos(texto(nadie.pedir(cosa.direccion)))
            if c.de == cosa.de
        }
        assert len(vistas) > 3, f"{cosa.de}: {cosa.direccion}"
        url = f"{reverse('busqueda:buscar')}?{urlencode({'q': ' '.join(sorted(vistas)[:20])})}"
        assert cosa.direccion in texto(nadie.pedir(url)), cosa.de


def test_y_sus_ficheros(mundo, nadie):
    for archivo in mundo.taller.archivos:
        if archivo.publico and archivo.de.startswith("noticia (público)"):
            es_documento = direcciones.es_documento(archivo.objeto)
            url = archivo.objeto.url if es_documento else archivo.objeto.file.url
            respuesta = nadie.pedir(url)
            dichas = [c for t in textos_de(respuesta) for c in mundo.taller.jaula.vistos(t)]
            assert {c.campo for c in dichas} >= {"contenido"}, url


def texto(respuesta: Any) -> str:
    return contenido_de(respuesta).decode()


def lotes(palabras: list[str], cuantas: int) -> Iterator[str]:
    for desde in range(0, len(palabras), cuantas):
        yield " ".join(palabras[desde : desde + cuantas])


def test_y_lo_que_dicen_se_halla(mundo, nadie):
    """The positive twin of the words of private files."""
    jaula = mundo.taller.jaula
    hallados = 0
    for archivo in mundo.taller.archivos:
        if not (archivo.publico and archivo.de.startswith("noticia (público)")):
            continue
        if not direcciones.es_documento(archivo.objeto):
            continue
        dichas = [c for c in jaula.canarios.values() if c.de == archivo.de]
        palabra = next(c.palabra for c in dichas if c.campo == "contenido")
        url = f"{reverse('busqueda:buscar')}?{urlencode({'q': palabra, 'tipo': 'documento'})}"
        assert archivo.objeto.url in texto(nadie.pedir(url)), archivo.de
        hallados += 1
    assert hallados
