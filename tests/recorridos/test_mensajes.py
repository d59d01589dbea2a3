"""Bad input gets a clear message where it was given, and nothing is saved by half."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from paginas.models import ActividadCoordinacion, IndiceActividades, IndiceSesiones, Sesion
from portal.models import PaginaInicio
from tests import fabrica
from tests.recorridos.test_acta import formulario_de_sesion


def alta(app_modelo, madre):
    return reverse("wagtailadmin_pages:add", args=(*app_modelo.split("."), madre.pk))


@pytest.fixture
def editora(mesa, entrar):
    return entrar(mesa.editora)


def errores_de_sesion(cliente, acuerdo, **cambios):
    respuesta = cliente.post(
        alta("paginas.sesion", IndiceSesiones.objects.get()),
        formulario_de_sesion(acuerdo) | cambios | {"action-submit": "1"},
    )
    assert respuesta.status_code == 200
    assert not Sesion.objects.exists()
    return respuesta.context["form"]


@pytest.mark.parametrize(
    ("cambios", "campo", "parte"),
    [
        ({"estado": "convocada", "fecha": "2099-01-01"}, "estado_acta", "no tiene acta todavía"),
        ({"acta_numero": "", "acta_anio": ""}, "acta_numero", "lleva número y año"),
        ({"acta_anio": ""}, "acta_anio", "lleva su año"),
        ({"hora_inicio": "12:00", "hora_fin": "09:00"}, "hora_fin", "anterior a la de inicio"),
        ({"no_consta": ["fecha"]}, "fecha", "deje uno de los dos"),
        ({"fecha": "2099-01-01"}, "estado", "fecha futura"),
        ({"publicada_antes_fecha": "2023-06-01"}, "publicada_antes_medio", "en qué medio"),
    ],
)
def test_una_sesion_incoherente_se_dice_en_su_campo(mesa, editora, cambios, campo, parte):
    formulario = errores_de_sesion(editora, fabrica.acuerdo(mesa.editora), **cambios)
    assert any(parte in mensaje for mensaje in formulario.errors[campo])


def test_un_acuerdo_de_otro_organo_se_dice_en_la_linea_del_acuerdo(mesa, editora):
    ajeno = fabrica.acuerdo(mesa.editora, organo=fabrica.organo("OTRO"))
    formulario = errores_de_sesion(editora, ajeno)
    linea = formulario.formsets["puntos"].forms[0].formsets["acuerdos"].forms[0]
    assert "OTRO" in linea.errors["acuerdo"][0]


def test_una_direccion_del_portal_no_sirve_de_nombre_a_una_pagina(editora):
    datos = nested_form_data(
        {
            "title": "Acuerdos",
            "slug": "acuerdos",
            "resumen": "",
            "cuerpo": streamfield([("parrafo", rich_text("<p>Texto.</p>"))]),
            "comments": inline_formset([]),
        }
    )
    url = alta("paginas.paginainformativa", PaginaInicio.objects.get())
    respuesta = editora.post(url, datos)
    assert "dirección del portal" in respuesta.context["form"].errors["slug"][0]


def test_una_actividad_la_realizan_al_menos_dos_instituciones(editora):
    datos = nested_form_data(
        {
            "title": "Taller",
            "slug": "taller",
            "resumen": "",
            "cuerpo": streamfield([]),
            "comments": inline_formset([]),
        }
    )
    url = alta("paginas.actividadcoordinacion", IndiceActividades.objects.get())
    datos |= {"instituciones": [fabrica.institucion().pk], "action-submit": "1"}
    respuesta = editora.post(url, datos)
    assert "al menos dos" in respuesta.context["form"].errors["instituciones"][0]
    assert not ActividadCoordinacion.objects.exists()


def test_un_movimiento_de_estado_prohibido_se_dice_en_su_campo(mesa):
    from django.core.exceptions import ValidationError

    acuerdo = fabrica.acuerdo(mesa.editora, estado="sin_efecto")
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )
    acuerdo.refresh_from_db()
    acuerdo.estado = "cumplido"
    with pytest.raises(ValidationError) as fallo:
        acuerdo.full_clean()
    assert "no puede pasar" in fallo.value.message_dict["estado"][0]
