"""The behaviour of every engine, asked of Elasticsearch; and how it is fed."""

from __future__ import annotations

import os
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from busqueda import indice
from busqueda.contrato import ValorFaceta
from busqueda.escritura import borrar
from busqueda.models import EntradaBusqueda, SalidaBusqueda
from busqueda.motores.elastico import ajustes, carga, indices, salida
from busqueda.motores.elastico.cliente import cliente

from .conftest import buscar_sin_drenar, claves, preguntar
from .test_correccion import (  # noqa: F401
    test_lo_que_tiene_resultados_no_se_corrige,
    test_no_se_propone_lo_que_no_daria_resultados,
    test_se_corrige_solo_la_palabra_que_nadie_publico,
    test_un_nombre_no_se_propone,
)
from .test_cuentas import *  # noqa: F403
from .test_expansion import *  # noqa: F403
from .test_hostiles import (  # noqa: F401
    publicado,
    test_lo_que_alguna_vez_rompio_un_buscador,
    test_mil_preguntas_hostiles_de_una_gramatica,
)
from .test_pasajes import *  # noqa: F403
from .test_respuestas import *  # noqa: F403

pytestmark = [pytest.mark.elasticsearch, pytest.mark.usefixtures("elasticsearch")]


def test_responde_elasticsearch(publicar) -> None:
    publicar("Albergue en la frontera")
    respuesta = preguntar("albergues")
    assert (respuesta.motor, respuesta.degradado, respuesta.total) == ("elasticsearch", False, 1)


def test_lo_borrado_no_vuelve_aunque_llegue_tarde_lo_anterior(publicar) -> None:
    ficha = publicar("Albergue en la frontera")
    vieja = EntradaBusqueda.objects.get(clave=ficha.clave).version
    atrasadas = salida.acciones([salida.Pendiente(ficha.clave, vieja)], "default")
    preguntar("albergue")
    borrar([ficha.clave])
    assert claves("albergue") == []
    es, nombre = cliente(), ajustes.prefijo_de("default")
    salida.enviar(es, indices.que_se_escriben(es, nombre)[0], atrasadas)
    assert carga.diferencias() == ([], [], [])
    assert claves("albergue") == []


def test_un_cambio_pendiente_se_envia_con_su_estado_de_ahora(publicar) -> None:
    ficha = publicar("Albergue en la frontera")
    borrar([ficha.clave])
    assert SalidaBusqueda.objects.count() == 1
    assert claves("albergue") == []
    assert not SalidaBusqueda.objects.exists()


def test_reconciliar_repone_lo_que_falta_y_quita_lo_que_sobra(publicar) -> None:
    una, otra = publicar("Albergue uno"), publicar("Albergue dos")
    preguntar("albergue")
    es, prefijo = cliente(), ajustes.prefijo_de("default")
    es.delete(index=indices.de_lectura(prefijo), id=una.clave, refresh=True)
    es.index(
        index=indices.de_lectura(prefijo), id="ajena:1", document={"titulo": "albergue"},
        refresh=True,
    )  # fmt: skip
    assert carga.diferencias() == ([una.clave], ["ajena:1"], [])
    assert carga.reconciliar() == 2
    assert carga.diferencias() == ([], [], [])
    assert set(claves("albergue")) == {una.clave, otra.clave}


def test_con_versiones_del_futuro_se_rehace_entero(publicar) -> None:
    """The database came back from a copy: Elasticsearch knows what has not happened yet."""
    ficha = publicar("Albergue uno")
    preguntar("albergue")
    EntradaBusqueda.objects.update(version=1)
    es, prefijo = cliente(), ajustes.prefijo_de("default")
    es.index(
        index=indices.de_lectura(prefijo), id=ficha.clave, version=9_000_000,
        version_type="external", document={"titulo": "otra", "entrada": 1}, refresh=True,
    )  # fmt: skip
    assert carga.diferencias() == ([], [], [ficha.clave])
    carga.reconciliar()
    assert carga.diferencias() == ([], [], [])
    assert claves("albergue") == [ficha.clave]


def test_al_rehacer_no_falta_una_respuesta_ni_un_cambio(publicar, monkeypatch) -> None:
    """While the new index is loaded, the old one answers and both are written."""
    antes = publicar("Albergue de antes")
    preguntar("albergue")
    durante = []
    cargar = carga._cargar

    def cargar_y_publicar(*args, **kw):
        hechas = cargar(*args, **kw)
        durante.append(publicar("Albergue de mientras"))
        borrar([antes.clave])
        salida.drenar()
        assert claves("albergue") == [durante[0].clave]
        return hechas

    monkeypatch.setattr(carga, "_cargar", cargar_y_publicar)
    carga.rehacer()
    assert claves("albergue") == [durante[0].clave]
    assert carga.diferencias() == ([], [], [])
    assert len(indices.que_se_escriben(cliente(), ajustes.prefijo_de("default"))) == 1


def test_verificar_dice_lo_que_difiere_fuera(publicar) -> None:
    grupo = Group.objects.create(name="Mesa técnica")
    indice.sincronizar(grupo)
    assert indice.diferencias().faltan == (f"grupo:{grupo.pk}",)  # not told yet
    salida.drenar()
    assert not indice.diferencias()


def test_los_valores_con_fecha_filtran_y_cuentan_desde_su_dia(publicar) -> None:
    hoy = timezone.localdate()
    publicar("tema", facetas={"estado": (ValorFaceta("vencido", hoy - timedelta(days=1)),)})
    publicar("tema", facetas={"estado": (ValorFaceta("vencido", hoy + timedelta(days=1)),)})
    assert preguntar("tema", filtros={"estado": ("vencido",)}).total == 1
    faceta = next(f for f in preguntar("tema").facetas if f.parametro == "estado")
    assert [(v.codigo, v.cuenta) for v in faceta.valores] == [("vencido", 1)]


def test_las_fechas_limitan(publicar) -> None:
    publicar("tema", fecha=date(2022, 5, 1))
    dentro = publicar("tema", fecha=date(2023, 5, 1))
    assert claves("tema", desde=date(2023, 1, 1), hasta=date(2023, 12, 31)) == [dentro.clave]


def test_al_confirmarse_la_transaccion_ya_se_encuentra(
    publicar, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        ficha = publicar("Albergue en la frontera")
    assert not SalidaBusqueda.objects.exists()
    hallados = buscar_sin_drenar("albergues").resultados
    assert [r.clave for r in hallados] == [ficha.clave]


def test_sin_direccion_no_hay_nada_que_avisar(publicar, settings) -> None:
    settings.ELASTICSEARCH_URL = []
    publicar("Albergue")
    assert not SalidaBusqueda.objects.exists()
    assert preguntar("albergue").motor != "elasticsearch"
    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_URL"].split(",")  # for the teardown
