"""A past version can be blanked by two people; verification accepts exactly that."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from paginas.bitacora.acciones import Accion
from paginas.bitacora.reserva.models import ReservaDeVersion
from paginas.bitacora.reserva.verbos import (
    ReservaRechazada,
    descartar_reserva,
    pedir_reserva,
    reservar_version,
)
from paginas.bitacora.verificacion.informe import verificar
from paginas.grupos import ADMINISTRACION
from paginas.models import Asiento, Instantanea
from paginas.revision import borrador
from tests import fabrica

MOTIVO = "Llevaba el teléfono de una persona particular."


@pytest.fixture
def con_dato(publicado):
    """Version 1 says what should never have been public; version 2 does not."""
    sesion = publicado.sesion
    for lugar in ("Casa de la vecina Dato Personal", "Salón de pruebas"):
        sesion.lugar = lugar
        borrador.guardar(objeto=sesion, persona=publicado.mesa.editora)
        sesion = fabrica.publicar(sesion, publicado.mesa.editora, publicado.mesa.moderadora)
    publicado.sesion, publicado.clave = sesion, f"sesion-{sesion.pk}"
    publicado.otra = fabrica.persona("moderador", ADMINISTRACION)
    return publicado


def version(clave: str, numero: int) -> Instantanea:
    return Instantanea.objects.get(clave=clave, version=numero)


def pedir(caso, numero: int = 2) -> ReservaDeVersion:
    return pedir_reserva(
        instantanea=version(caso.clave, numero), persona=caso.mesa.moderadora, motivo=MOTIVO
    )


def test_una_la_pide_y_otra_la_confirma(con_dato):
    antes = version(con_dato.clave, 2)
    asiento = reservar_version(reserva=pedir(con_dato), persona=con_dato.otra)

    despues = version(con_dato.clave, 2)
    assert despues.contenido == ""
    assert despues.sha256 == antes.sha256 == asiento.sha256
    assert (asiento.accion, asiento.version, asiento.motivo) == (Accion.RESERVA, 2, MOTIVO)
    assert verificar().hallazgos == []


def test_quien_la_pidio_no_la_confirma(con_dato):
    reserva = pedir(con_dato)
    with pytest.raises(ReservaRechazada, match="otra persona"):
        reservar_version(reserva=reserva, persona=con_dato.mesa.moderadora)
    assert version(con_dato.clave, 2).contenido


@pytest.mark.parametrize("quien", ["editora", "auditora"])
def test_sin_el_permiso_ni_se_pide_ni_se_confirma(con_dato, quien):
    ajena = getattr(con_dato.mesa, quien)
    with pytest.raises(ReservaRechazada, match="permiso"):
        pedir_reserva(instantanea=version(con_dato.clave, 2), persona=ajena, motivo=MOTIVO)
    with pytest.raises(ReservaRechazada, match="permiso"):
        reservar_version(reserva=pedir(con_dato), persona=ajena)


def test_hace_falta_un_motivo(con_dato):
    with pytest.raises(ReservaRechazada, match="motivo"):
        pedir_reserva(instantanea=version(con_dato.clave, 2), persona=con_dato.otra, motivo="  ")


def test_la_version_que_se_lee_hoy_no_se_reserva(con_dato):
    with pytest.raises(ReservaRechazada, match="corrección"):
        pedir(con_dato, 3)


def test_ni_dos_veces_la_misma(con_dato):
    reserva = pedir(con_dato)
    with pytest.raises(ReservaRechazada):
        pedir(con_dato)
    reservar_version(reserva=reserva, persona=con_dato.otra)
    with pytest.raises(ReservaRechazada):
        pedir(con_dato)
    with pytest.raises(ReservaRechazada, match="ya se decidió"):
        reservar_version(reserva=reserva, persona=con_dato.otra)


def test_descartada_no_cambia_nada(con_dato):
    antes = Asiento.objects.count()
    descartar_reserva(reserva=pedir(con_dato), persona=con_dato.mesa.moderadora)
    assert version(con_dato.clave, 2).contenido
    assert Asiento.objects.count() == antes


def test_el_publico_ve_que_se_reservo_y_no_el_dato(con_dato):
    reservar_version(reserva=pedir(con_dato), persona=con_dato.otra)
    html = Client().get(reverse("mesa:versiones", args=[con_dato.clave])).content.decode()
    assert "Versión 2: reservada" in html
    assert MOTIVO in html
    assert "moderador" not in html
    una = Client().get(reverse("mesa:version", args=[con_dato.clave, 2]))
    assert "Dato Personal" not in html + una.content.decode()
    exacto = Client().get(reverse("mesa:version_contenido", args=[con_dato.clave, 2]))
    assert exacto.status_code == 404


# Exactly that, and nothing else.


def test_vaciar_una_version_sin_su_asiento_lo_impide_la_base(con_dato):
    with pytest.raises(DatabaseError, match="solo se añade"), transaction.atomic():
        Instantanea.objects.filter(clave=con_dato.clave, version=2).update(contenido="")


def test_y_si_la_base_se_deja_lo_nombra_la_verificacion(con_dato, sin_disparadores):
    sin_disparadores(
        "UPDATE paginas_instantanea SET contenido = '' WHERE clave = %s AND version = 2",
        con_dato.clave,
    )
    assert "sin que conste su reserva" in verificar().primero.mensaje


def test_una_reserva_que_conserva_el_contenido_se_nombra(con_dato, sin_disparadores):
    texto = version(con_dato.clave, 2).contenido
    reservar_version(reserva=pedir(con_dato), persona=con_dato.otra)
    sin_disparadores(
        "UPDATE paginas_instantanea SET contenido = %s WHERE clave = %s AND version = 2",
        texto,
        con_dato.clave,
    )
    assert "consta como reservada y tiene contenido" in verificar().primero.mensaje


def test_la_reserva_de_una_version_no_abre_otra(con_dato):
    reservar_version(reserva=pedir(con_dato), persona=con_dato.otra)
    with pytest.raises(DatabaseError, match="solo se añade"), transaction.atomic():
        Instantanea.objects.filter(clave=con_dato.clave, version=1).update(contenido="")


# In the admin.


def test_la_pagina_la_pide_una_y_la_confirma_otra(con_dato, entrar):
    datos = {"clave": con_dato.clave, "version": "2", "motivo": MOTIVO}
    entrar(con_dato.mesa.moderadora).post(reverse("mesa_reservas:pedir"), datos)
    reserva = ReservaDeVersion.objects.get()
    confirmar = reverse("mesa_reservas:confirmar", args=[reserva.pk])
    entrar(con_dato.mesa.moderadora).post(confirmar)
    assert version(con_dato.clave, 2).contenido
    html = entrar(con_dato.otra).get(reverse("mesa_reservas:lista")).content.decode()
    assert confirmar in html
    entrar(con_dato.otra).post(confirmar)
    assert version(con_dato.clave, 2).contenido == ""


def test_la_pagina_se_niega_a_quien_no_tiene_el_permiso(con_dato, entrar):
    reserva = pedir(con_dato)
    for quien in (con_dato.mesa.editora, con_dato.mesa.auditora):
        entrar(quien).get(reverse("mesa_reservas:lista"))
        entrar(quien).post(reverse("mesa_reservas:confirmar", args=[reserva.pk]))
    reserva.refresh_from_db()
    assert reserva.estado == "pedida"
    assert version(con_dato.clave, 2).contenido
