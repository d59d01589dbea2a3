"""The side doors, tried one by one as whoever holds the shell, the API or a superuser would."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import serializers
from django.utils import timezone
from wagtail.models import Page

from paginas.models import PuntoAgenda, Sesion
from paginas.revision.errores import (
    CambioDirecto,
)
from snippets.models import Acuerdo
from tests import fabrica
from tests.fabrica import rechaza


@pytest.fixture
def publicada(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    return fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )


@pytest.fixture
def jefa(mesa):
    return fabrica.persona("jefa", is_superuser=True, is_staff=True)


# --- what is public -------------------------------------------------------------------


def test_publicar_una_revision_en_codigo_se_rechaza(mesa):
    for objeto in (fabrica.sesion(mesa.editora), fabrica.acuerdo(mesa.editora, codigo="ACU-1")):
        with rechaza(CambioDirecto):
            objeto.get_latest_revision().publish()
        objeto.refresh_from_db()
        assert not objeto.live


def test_guardar_una_fila_publicada_se_rechaza_tambien_por_su_base(publicada):
    publicada.lugar = "Otro lugar"
    with rechaza(CambioDirecto):
        publicada.save()
    base = Page.objects.get(pk=publicada.pk)
    base.title = "Otro título"
    with rechaza(CambioDirecto):
        base.save()
    acuerdo = Acuerdo.objects.get()
    acuerdo.texto = "Otro texto."
    with rechaza(CambioDirecto):
        acuerdo.save()


def test_guardarla_sin_cambiar_nada_se_permite(publicada):
    Sesion.objects.get(pk=publicada.pk).save()
    Acuerdo.objects.get().save()


def test_nada_nace_publicado(mesa):
    pagina = Sesion(title="Nacida", slug="nacida", organo=fabrica.organo())
    with rechaza(CambioDirecto):
        fabrica.indice().add_child(instance=pagina)
    registro = Acuerdo(titulo="Nacido", texto="x", organo=fabrica.organo(), live=True, codigo="A")
    with rechaza(CambioDirecto):
        registro.save()


def test_los_hijos_de_lo_publicado_no_se_tocan(publicada):
    punto = PuntoAgenda.objects.get()
    punto.titulo = "Otro"
    with rechaza(CambioDirecto):
        punto.save()
    with rechaza(CambioDirecto):
        PuntoAgenda.objects.get().delete()
    with rechaza(CambioDirecto):
        punto.acuerdos.get().delete()
    with rechaza(CambioDirecto):
        PuntoAgenda.objects.create(sesion=publicada, titulo="Añadido")


def test_ni_sus_listas_por_ninguno_de_sus_dos_extremos(publicada):
    from snippets.models import Departamento

    departamento = Departamento.objects.first()
    acuerdo = Acuerdo.objects.get()
    through = Acuerdo.departamentos.through
    with rechaza(CambioDirecto):
        acuerdo.departamentos.set([departamento])
        acuerdo.save()
    with rechaza(CambioDirecto):
        departamento.acuerdos.add(Acuerdo.objects.get())
    assert not through.objects.exists()


def test_los_hijos_de_un_borrador_si(mesa):
    sesion = fabrica.sesion(mesa.editora)
    punto = PuntoAgenda.objects.get(sesion=sesion)
    punto.titulo = "Otro"
    punto.save()


def test_copiar_en_vivo_se_rechaza_y_la_copia_en_borrador_es_de_quien_copia(mesa, publicada):
    with rechaza(CambioDirecto):
        publicada.copy(update_attrs={"slug": "copia", "acta_numero": 98}, user=mesa.moderadora)
    copia = publicada.copy(
        update_attrs={"slug": "copia", "acta_numero": 99},
        user=mesa.moderadora,
        keep_live=False,
        copy_revisions=False,
    )
    from paginas.revision.autoria import escribio

    assert not copia.live
    assert escribio(mesa.moderadora, copia)


def test_los_alias_no_existen(mesa):
    sin_acta = {"estado_acta": "sin_acta", "acta_numero": None, "acta_anio": None}
    with rechaza(CambioDirecto, match="alias"):
        fabrica.sesion(mesa.editora, **sin_acta).create_alias(update_slug="otro-alias")


def test_cargar_un_volcado_publicado_se_rechaza(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora)
    acuerdo.live, acuerdo.codigo = True, "ACU-MPR-2023-001"
    (traido,) = serializers.deserialize("json", serializers.serialize("json", [acuerdo]))
    with rechaza(CambioDirecto):
        traido.save()


def test_fijar_la_hora_de_publicacion_en_codigo_se_rechaza(mesa):
    sesion = fabrica.sesion(mesa.editora)
    luego = timezone.now() + timedelta(days=1)
    with rechaza(CambioDirecto):
        sesion.save_revision(user=mesa.editora, approved_go_live_at=luego)
    sesion = fabrica.sesion(mesa.editora, go_live_at=luego)
    with rechaza(CambioDirecto):
        sesion.get_latest_revision().publish(user=None)


def test_el_movimiento_en_el_arbol_y_el_candado_siguen_funcionando(mesa, publicada):
    publicada.locked = True
    publicada.save(update_fields=["locked"])
    otra = fabrica.sesion(mesa.editora)
    otra.move(publicada, pos="left")
    assert Sesion.objects.get(pk=publicada.pk).live
