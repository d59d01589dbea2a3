"""The log: contiguous numbers, each entry sealed to the one before, and roles only."""

from __future__ import annotations

import itertools
import json
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.db.transaction import TransactionManagementError

from paginas.bitacora import cadena
from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from paginas.bitacora.canonico import json_canonico, sha256
from paginas.models import Asiento, CabezaBitacora, Instantanea
from paginas.revision import borrador
from snippets.models import Acuerdo
from tests import fabrica

MOMENTO = datetime(2023, 5, 10, 16, 0, tzinfo=UTC)


def test_publicar_un_acta_asienta_cada_parte_con_su_version(mesa):
    antes = Asiento.objects.count()
    acuerdo = fabrica.acuerdo(mesa.editora)
    sesion = fabrica.sesion(mesa.editora, acuerdos=[acuerdo])
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    nuevos = Asiento.objects.filter(numero__gt=antes).exclude(accion=Accion.REGISTRO)
    del_acuerdo, del_acta = nuevos
    assert (del_acuerdo.clave, del_acta.clave) == (f"acuerdo-{acuerdo.pk}", f"sesion-{sesion.pk}")
    assert {del_acuerdo.accion, del_acta.accion} == {Accion.PUBLICACION}
    assert del_acuerdo.codigo == "ACU-MPR-2023-001"
    assert del_acta.version == 1
    assert del_acta.sha256 == sha256(del_acta.instantanea.contenido)


def test_la_correccion_es_otra_version_y_la_primera_queda(mesa):
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    sesion.lugar = "Salón de pruebas"
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    primera, segunda = Instantanea.objects.filter(clave=f"sesion-{sesion.pk}").order_by("version")
    assert primera.leer()["campos"]["lugar"] == ""
    assert segunda.leer()["campos"]["lugar"] == "Salón de pruebas"
    assert Asiento.objects.last().accion == Accion.CORRECCION


def test_los_numeros_son_seguidos_y_cada_asiento_sella_al_anterior(mesa):
    for _ in range(3):
        fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    asientos = list(Asiento.objects.all())
    assert [a.numero for a in asientos] == list(range(1, len(asientos) + 1))
    assert asientos[0].anterior == cadena.ORIGEN
    for anterior, asiento in itertools.pairwise(asientos):
        assert asiento.anterior == anterior.hash
        assert asiento.hash == cadena.hash_de(cadena.publico(asiento))
    cabeza = CabezaBitacora.objects.get()
    assert (cabeza.numero, cabeza.hash) == (asientos[-1].numero, asientos[-1].hash)


def test_las_secciones_del_sitio_las_asienta_el_sistema(mesa):
    assert set(Asiento.objects.values_list("rol", flat=True)) == {"El sistema"}
    assert Asiento.objects.filter(clave__startswith="seccion-").count() == 4


def test_en_publico_se_nombra_el_papel_y_nunca_la_persona(mesa):
    fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    asiento = Asiento.objects.last()
    assert asiento.rol == "Administración"
    assert asiento.persona == mesa.moderadora
    visible = json_canonico(cadena.publico(asiento)) + asiento.instantanea.contenido
    assert "moderadora" not in visible
    assert "editora" not in visible


def test_lo_deshecho_no_gasta_un_numero(mesa):
    antes = CabezaBitacora.objects.get().numero
    with transaction.atomic():
        asentar(accion=Accion.DELEGACION, objeto=mesa.auditora, persona=None, momento=MOMENTO)
        transaction.set_rollback(True)
    assert CabezaBitacora.objects.get().numero == antes


def test_el_retiro_deja_una_lapida_sin_titulo_ni_texto(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora, titulo="Título que no debe quedar")
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )
    asiento = asentar(
        accion=Accion.RETIRO,
        objeto=Acuerdo.objects.get(pk=acuerdo.pk),
        persona=mesa.moderadora,
        momento=MOMENTO,
        motivo="Duplicado.",
    )
    assert asiento.version == 2
    assert asiento.instantanea.leer() == {
        "esquema": 2,
        "tipo": "acuerdo",
        "clave": f"acuerdo-{acuerdo.pk}",
        "codigo": "ACU-MPR-2023-001",
        "retirado": True,
    }


def test_un_registro_se_asienta_con_sus_datos_y_sin_version(mesa):
    organo = fabrica.organo()
    asiento = asentar(
        accion=Accion.REGISTRO,
        objeto=organo,
        persona=mesa.moderadora,
        momento=MOMENTO,
        datos={"nombre": ["Antes", "Después"]},
    )
    assert (asiento.clave, asiento.codigo) == (f"organo-{organo.pk}", "MPR")
    assert asiento.version is None
    assert json.loads(asiento.datos) == {"nombre": ["Antes", "Después"]}


def test_lo_que_no_declara_contenido_no_tiene_instantanea(mesa):
    with pytest.raises(ImproperlyConfigured):
        asentar(
            accion=Accion.REGISTRO,
            objeto=fabrica.organo(),
            persona=None,
            momento=MOMENTO,
            con_instantanea=True,
        )


@pytest.mark.django_db(transaction=False)
def test_fuera_de_una_transaccion_no_se_asienta(monkeypatch):
    monkeypatch.setattr(transaction.get_connection(), "in_atomic_block", False)
    with pytest.raises(TransactionManagementError):
        asentar(accion=Accion.REGISTRO, objeto=fabrica.organo(), persona=None, momento=MOMENTO)


def test_el_json_canonico_es_uno_solo():
    assert (
        json_canonico({"b": 1, "a": {"ñ": "«x»", "c": None}}) == '{"a":{"c":null,"ñ":"«x»"},"b":1}'
    )
    with pytest.raises(ValueError):
        json_canonico({"a": float("nan")})
