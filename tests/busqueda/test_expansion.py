"""What administrators call the same is found the same, whatever the engine."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from busqueda.mejoras.models import GrupoSinonimos

from .conftest import claves, preguntar

pytestmark = pytest.mark.django_db
CLASE = GrupoSinonimos.Clase


def grupo(*expresiones: str, clase: str = CLASE.EQUIVALENTES) -> GrupoSinonimos:
    nuevo = GrupoSinonimos(clase=clase, expresiones="\n".join(expresiones))
    nuevo.full_clean()
    nuevo.save()
    return nuevo


def test_la_sigla_halla_su_nombre_como_frase(publicar) -> None:
    grupo("CPT", "Comisión de Prueba del Tránsito")
    nombre = publicar("Se reunió la Comisión de Prueba del Tránsito.")
    publicar("El tránsito de la prueba llegó a la comisión.")
    assert claves("CPT") == [nombre.clave]
    assert claves("¿qué hizo la CPT?") == [nombre.clave]


def test_el_nombre_entero_halla_la_sigla(publicar) -> None:
    grupo("CPT", "Comisión de Prueba del Tránsito")
    sigla = publicar("La CPT informó.")
    assert sigla.clave in claves("Comisión de Prueba del Tránsito")


def test_en_un_solo_sentido_no_se_vuelve(publicar) -> None:
    grupo("CPT", "Comisión de Prueba", clase=CLASE.UN_SENTIDO)
    sigla, nombre = publicar("La CPT informó."), publicar("La Comisión de Prueba informó.")
    assert claves("CPT") == [sigla.clave, nombre.clave]
    assert claves('"Comisión de Prueba"') == [nombre.clave]
    assert sigla.clave not in claves("comisión prueba")


def test_un_sinonimo_nunca_pasa_delante_de_las_palabras_de_la_persona(publicar) -> None:
    grupo("posada", "albergue temporal")
    largo = "Un párrafo que habla de muchas otras cosas sin parar. " * 20
    propia = publicar(largo + "Al final nombra una posada.")
    otras = [publicar("Albergue temporal. " * 6, titulo="Albergue temporal") for _ in range(5)]
    orden = claves("posada")
    assert orden[0] == propia.clave
    assert set(orden[1:]) == {f.clave for f in otras}


def test_tampoco_en_las_paginas_hondas_ni_cuando_hay_muchos(publicar) -> None:
    grupo("posada", "albergue temporal")
    for _ in range(70):
        publicar("Albergue temporal, albergue temporal", titulo="Albergue temporal")
    propias = {publicar("Relleno y posada " + "relleno " * 60).clave for _ in range(3)}
    assert set(claves("posada", por_pagina=3)) == propias
    assert preguntar("posada").total == 73
    assert propias.isdisjoint(claves("posada", pagina=7))


def test_con_mas_palabras_suma_menos_que_la_palabra_misma(publicar) -> None:
    grupo("posada", "albergue temporal")
    con_sinonimo = publicar("Niñez retornada en un albergue temporal")
    con_todas = publicar("Niñez retornada en una posada")
    sin_ninguna = publicar("Niñez retornada en un puesto")
    assert claves("posada para niñez retornada") == [
        con_todas.clave,
        con_sinonimo.clave,
        sin_ninguna.clave,
    ]


def test_no_hay_cadenas_ni_vueltas(publicar) -> None:
    GrupoSinonimos(expresiones="uno alfa\ndos beta", clase=CLASE.UN_SENTIDO).save()
    GrupoSinonimos(expresiones="dos beta gama\nuno alfa omega", clase=CLASE.UN_SENTIDO).save()
    gama = publicar("tres gama")
    publicar("uno alfa")
    assert gama.clave not in claves("uno alfa")


def test_entre_comillas_se_busca_lo_que_se_escribio(publicar) -> None:
    grupo("CPT", "Comisión de Prueba")
    publicar("La Comisión de Prueba informó.")
    sigla = publicar("La CPT informó.")
    assert claves('"CPT"') == [sigla.clave]


def test_el_pasaje_cita_y_marca_lo_que_dijo_el_sinonimo(publicar) -> None:
    grupo("CPT", "Comisión de Prueba del Tránsito")
    publicar("Otro párrafo.", "Asistió la Comisión de Prueba del Tránsito al acto.")
    (resultado,) = preguntar("CPT").resultados
    (pasaje,) = resultado.fragmentos
    assert "<mark>Comisión</mark> de <mark>Prueba</mark> del <mark>Tránsito</mark>" in pasaje.html
    assert pasaje.cita.endswith("párr. 2")


def test_un_cambio_vale_para_la_siguiente_pregunta_y_lo_borrado_deja_de_valer(publicar) -> None:
    nombre = publicar("La Comisión de Prueba informó.")
    assert claves("CPT") == []
    nuevo = grupo("CPT", "Comisión de Prueba")
    assert claves("CPT") == [nombre.clave]
    nuevo.expresiones = "CPT\nComisión de Otra Cosa"
    nuevo.save()
    assert claves("CPT") == []
    nuevo.delete()
    grupo("CPT", "Comisión de Prueba")
    assert claves("CPT") == [nombre.clave]


def test_las_consultas_a_la_base_no_crecen_con_los_grupos(publicar) -> None:
    publicar("La Comisión de Prueba informó.")
    cuentas = []
    for n in range(2):
        for i in range(1 + 20 * n):
            grupo(f"sigla{'abcdefghijklmnopqrstuvwxyz'[i]}{'xyz'[n]}", f"palabra {'qrs'[n]}{i}x")
        claves("CPT")
        with CaptureQueriesContext(connection) as hechas:
            claves("CPT")
        cuentas.append(len(hechas))
    assert cuentas[0] == cuentas[1]


def test_ni_cuando_quien_tiene_el_sinonimo_habla_mucho_mas_de_lo_demas(publicar) -> None:
    grupo("posada", "albergue temporal")
    relleno = "Un párrafo que trata de muchas otras cosas sin parar. " * 60
    completa = publicar(f"Una posada. {relleno} Y la niñez.")
    otra = publicar("Niñez, niñez y más niñez en un albergue temporal para la niñez")
    for _ in range(20):
        publicar("Otra posada más.")
    orden = claves("niñez posada", por_pagina=50)
    assert orden.index(completa.clave) < orden.index(otra.clave)


def test_una_palabra_corriente_no_la_tapan_muchos_sinonimos_raros(publicar) -> None:
    grupo("posada", "albergue temporal")
    relleno = "Otras muchas cosas que se dijeron aquel día. " * 8
    propias = {publicar(f"{relleno} Una posada.").clave for _ in range(66)}
    otras = {publicar("Albergue temporal", titulo="Albergue temporal").clave for _ in range(8)}
    primeras = claves("posada", por_pagina=60)
    hondas = claves("posada", por_pagina=60, pagina=2)
    assert set(primeras) <= propias
    assert set(hondas[:6]) == propias - set(primeras)
    assert set(hondas[6:]) == otras
