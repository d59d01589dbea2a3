"""The index says what is public, in the transaction of whoever changes it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from busqueda import registro
from busqueda.contrato import Faceta, Ficha, ValorFaceta
from busqueda.escritura import escribir
from busqueda.indice import (
    diferencias,
    reconstruir,
    refrescar_etiquetas,
    retirar,
    sincronizar,
)
from busqueda.models import EntradaBusqueda, TextoEntrada
from busqueda.motores import motor_de

from . import conftest
from .conftest import AdaptadorDeGrupos, claves, preguntar

pytestmark = pytest.mark.django_db


@pytest.fixture
def grupo() -> Group:
    grupo = Group.objects.create(name="Mesa técnica")
    sincronizar(grupo)
    return grupo


def test_lo_publico_se_encuentra_y_lo_que_deja_de_serlo_no(grupo: Group) -> None:
    assert claves("técnica") == [f"grupo:{grupo.pk}"]
    grupo.name = "Borrador técnico"
    grupo.save()
    sincronizar(grupo)
    assert claves("técnica") == []
    assert motor_de().integro()


def test_un_cambio_sustituye_lo_anterior(grupo: Group) -> None:
    grupo.name = "Mesa territorial"
    grupo.save()
    sincronizar(grupo)
    assert claves("técnica") == []
    assert claves("territorial") == [f"grupo:{grupo.pk}"]
    assert motor_de().integro()


def test_si_la_transaccion_se_deshace_el_indice_tambien(grupo: Group) -> None:
    with transaction.atomic():
        Group.objects.filter(pk=grupo.pk).update(name="Mesa deshecha")
        sincronizar(grupo)
        transaction.set_rollback(True)
    assert claves("deshecha") == []
    assert claves("técnica") == [f"grupo:{grupo.pk}"]


def test_lo_que_depende_de_un_objeto_se_sincroniza_con_el(grupo: Group, monkeypatch) -> None:
    otro = Group.objects.create(name="Mesa del acta")
    monkeypatch.setattr(AdaptadorDeGrupos, "afectadas", lambda self, objeto: [grupo])
    Group.objects.filter(pk=grupo.pk).update(name="Mesa renovada")
    sincronizar(otro)
    assert claves("renovada") == [f"grupo:{grupo.pk}"]


def test_retirar_olvida_una_clave(grupo: Group) -> None:
    retirar(f"grupo:{grupo.pk}")
    assert claves("técnica") == []
    assert motor_de().integro()


def test_sin_cambios_no_se_escribe(grupo: Group) -> None:
    version = EntradaBusqueda.objects.get().version
    sincronizar(grupo)
    assert EntradaBusqueda.objects.get().version == version


def test_las_diferencias_se_hallan_y_reconstruir_las_arregla(grupo: Group) -> None:
    assert not diferencias()
    nueva = Group.objects.create(name="Mesa nueva")
    Group.objects.filter(pk=grupo.pk).update(name="Mesa cambiada")
    escribir([Ficha("ajena:1", "ajena", "Nadie me publica", "/x/")])
    halladas = diferencias()
    assert halladas.faltan == (f"grupo:{nueva.pk}",)
    assert halladas.sobran == ("ajena:1",)
    assert halladas.distintas == (f"grupo:{grupo.pk}",)
    assert reconstruir() == 2
    assert not diferencias()


def test_un_indice_del_motor_que_no_concuerda_se_descubre_y_se_rehace(grupo: Group) -> None:
    TextoEntrada.objects.update(cuerpo="otra cosa")
    if connection.vendor == "postgresql":
        TextoEntrada.objects.update(exacto="otra")
    assert diferencias().motor_integro is False
    reconstruir()
    assert not diferencias()
    assert claves("técnica") == [f"grupo:{grupo.pk}"]


def test_un_cambio_de_nombre_toca_solo_su_etiqueta(grupo: Group, monkeypatch) -> None:
    version = EntradaBusqueda.objects.get().version
    monkeypatch.setitem(conftest.ETIQUETAS, "04", "Otro nombre")
    refrescar_etiquetas("departamento", ["04"])
    faceta = next(f for f in preguntar("técnica").facetas if f.parametro == "departamento")
    assert faceta.valores[0].texto == "Otro nombre"
    assert EntradaBusqueda.objects.get().version == version


def test_un_texto_con_signos_imposibles_se_guarda(publicar) -> None:
    ficha = publicar("nulo\x00 y \ud800 suelto")
    assert claves("suelto") == [ficha.clave]


def test_registrar_dos_veces_se_rechaza_al_arrancar() -> None:
    with pytest.raises(ImproperlyConfigured, match="Group ya tiene"):
        registro.registrar(AdaptadorDeGrupos())
    with pytest.raises(ImproperlyConfigured, match="ya está registrada"):
        registro.registrar_faceta(Faceta("estado", "Estado", 1, conftest.etiquetas))
    with pytest.raises(ImproperlyConfigured, match="no puede ser"):
        registro.registrar_faceta(Faceta("pagina", "Página", 1, conftest.etiquetas))


def test_una_faceta_sin_declarar_se_dice(publicar) -> None:
    with pytest.raises(ImproperlyConfigured, match="sin declarar: color"):
        publicar("x", facetas={"color": (ValorFaceta("rojo"),)})


def test_una_entrada_enorme_se_indexa_y_se_encuentra(publicar) -> None:
    ficha = publicar(*(f"párrafo {n} de relleno" for n in range(2000)), "aguja escondida")
    assert claves("aguja") == [ficha.clave]
    assert preguntar("aguja").resultados[0].fragmentos[0].ancla == "p-2001"


def test_un_texto_de_palabras_enormes_se_publica_y_se_halla(publicar) -> None:
    """PostgreSQL holds 1 MB of different words, and answers wrongly beyond it."""
    largas = " ".join(f"{n:05d}{'q' * 185}" for n in range(9_000))
    publicar(f"albergue {largas}")
    assert preguntar("albergue").total == 1
