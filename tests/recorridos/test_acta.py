"""The journey of an act over HTTP, with the forms people fill in."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import WorkflowState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from paginas.models import IndiceSesiones, Sesion
from paginas.privacidad.lista import LISTA_COMPLETA
from snippets.models import Acuerdo
from tests import fabrica

PARRAFO = "<p>Los albergues de la frontera están colmados.</p>"


def formulario_de_acuerdo(**cambios):
    return nested_form_data(
        {
            "titulo": "Censar los albergues temporales",
            "texto": "Se acuerda censar los albergues temporales de la frontera.",
            "organo": fabrica.organo().pk,
            "numero_oficial": "Acuerdo PRIMERO",
            "estado": "pendiente",
            "plazo": "2023-12-15",
            "fecha_adopcion": "",
            "etiquetas": "",
            "responsables": inline_formset([{"institucion": fabrica.institucion("ALB").pk}]),
            "avances": inline_formset([]),
            "reprogramaciones": inline_formset([]),
            **cambios,
        }
    )


def formulario_de_sesion(acuerdo, **cambios):
    return nested_form_data(
        {
            "title": "Sesión ordinaria de mayo de 2023",
            "slug": "sesion-mayo-2023",
            "resumen": "La Mesa ordenó contar los albergues.",
            "organo": fabrica.organo().pk,
            "tipo": "ordinaria",
            "estado": "celebrada",
            "estado_acta": "aprobada",
            "acta_numero": "4",
            "acta_anio": "2023",
            "fecha": "2023-05-10",
            "convocatoria": streamfield([]),
            "asistencias": inline_formset([]),
            "puntos": inline_formset(
                [
                    {
                        "titulo": "Situación de los albergues",
                        "discusion": streamfield(
                            [
                                (
                                    "parrafo",
                                    rich_text(
                                        "<p>Los albergues de la frontera están colmados.</p>"
                                    ),
                                )
                            ]
                        ),
                        "acuerdos": inline_formset([{"acuerdo": acuerdo.pk}]),
                    }
                ]
            ),
            "comments": inline_formset([]),
            **cambios,
        }
    )


@pytest.fixture
def clientes(mesa, entrar):
    return entrar(mesa.editora), entrar(mesa.moderadora)


def escribir_acta(editora, **cambios):
    """The editor writes an agreement and the session that adopts it, and sends them."""
    url = reverse(Acuerdo.snippet_viewset.get_url_name("add"))
    respuesta = editora.post(url, formulario_de_acuerdo())
    assert respuesta.status_code == 302, respuesta.context["form"].errors
    acuerdo = Acuerdo.objects.get()
    madre = IndiceSesiones.objects.get()
    url = reverse("wagtailadmin_pages:add", args=("paginas", "sesion", madre.pk))
    datos = formulario_de_sesion(acuerdo, **cambios) | {"action-submit": "1"}
    respuesta = editora.post(url, datos)
    assert respuesta.status_code == 302, respuesta.context["form"].errors
    return Sesion.objects.get(), acuerdo


def abrir_revision(moderadora):
    """The moderator opens the queue and the one package in it."""
    cola = moderadora.get(reverse("mesa_revision:pendientes"))
    estado = WorkflowState.objects.get(status="in_progress")
    destino = reverse("mesa_revision:revisar", args=[estado.pk])
    assert destino in cola.content.decode()
    return moderadora.get(destino), estado


def test_del_borrador_a_la_busqueda_publica(clientes, client):
    editora, moderadora = clientes
    sesion, acuerdo = escribir_acta(editora)
    assert not client.get("/sesiones/").context["listado"].total
    assert client.get("/sesiones/sesion-mayo-2023/").status_code == 404

    pagina, estado = abrir_revision(moderadora)
    texto = pagina.content.decode()
    assert "Censar los albergues temporales" in texto
    assert "Los albergues de la frontera están colmados" in texto

    # Returned with a reason: without one it stays.
    moderadora.post(reverse("mesa_revision:devolver", args=[estado.pk]), {"comment": "  "})
    estado.refresh_from_db()
    assert estado.status == "in_progress"
    moderadora.post(
        reverse("mesa_revision:devolver", args=[estado.pk]), {"comment": "Falta el lugar."}
    )
    assert "Falta el lugar." in editora.get(reverse("wagtailadmin_home")).content.decode()

    # The editor mends it and sends it again.
    url = reverse("wagtailadmin_pages:edit", args=[sesion.pk])
    formulario = editora.get(url)
    assert formulario.status_code == 200
    sesion.refresh_from_db()
    punto = sesion.puntos.get()
    enlace = punto.acuerdos.get()
    datos = formulario_de_sesion(
        acuerdo,
        lugar="Salón de la Mesa",
        puntos=inline_formset(
            [
                {
                    "id": punto.pk,
                    "titulo": punto.titulo,
                    "discusion": streamfield([("parrafo", rich_text(PARRAFO))]),
                    "acuerdos": inline_formset(
                        [{"id": enlace.pk, "acuerdo": acuerdo.pk}], initial=1
                    ),
                }
            ],
            initial=1,
        ),
    )
    respuesta = editora.post(url, datos | {"action-submit": "1"})
    assert respuesta.status_code == 302, respuesta.context["form"].errors

    pagina, estado = abrir_revision(moderadora)
    huella = re.search(r'name="huella" value="([0-9a-f]{64})"', pagina.content.decode())[1]
    respuesta = moderadora.post(
        reverse("mesa_revision:aprobar", args=[estado.pk]),
        {"huella": huella, "comment": "", "lista": LISTA_COMPLETA},
    )
    assert respuesta.status_code == 302

    acuerdo.refresh_from_db()
    assert acuerdo.codigo == "ACU-MPR-2023-001"
    acta = client.get("/sesiones/sesion-mayo-2023/")
    assert acta.status_code == 200
    html = acta.content.decode()
    assert "Acta 4-2023" in html
    assert "Salón de la Mesa" in html
    assert f'id="punto-{punto.uuid}"' in html
    assert acuerdo.codigo in html
    detalle = client.get("/acuerdos/ACU-MPR-2023-001/").content.decode()
    assert f"/sesiones/sesion-mayo-2023/#punto-{punto.uuid}" in detalle

    hallado = client.get("/buscar/", {"q": "albergue fronterizo"}).content.decode()
    assert "Acta 4-2023, punto 1, párr. 1" in hallado
    assert re.search(r'href="/sesiones/sesion-mayo-2023/#p-[0-9a-f-]{36}"', hallado)


def test_la_correccion_de_un_acuerdo_pasa_por_el_mismo_camino(clientes, client, mesa):
    editora, moderadora = clientes
    acuerdo = fabrica.acuerdo(mesa.editora, plazo=date(2023, 12, 15))
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )
    acuerdo.refresh_from_db()
    url = reverse(Acuerdo.snippet_viewset.get_url_name("edit"), args=[acuerdo.pk])
    datos = formulario_de_acuerdo(
        texto="Se acuerda censar también los comedores comunitarios.",
        fecha_adopcion="2023-05-10",
        estado="en_ejecucion",
    )
    respuesta = editora.post(url, datos | {"action-submit": "1"})
    assert respuesta.status_code == 302, respuesta.context["form"].errors
    assert "comedores" not in client.get(acuerdo.get_absolute_url()).content.decode()
    hallado = client.get("/buscar/", {"q": "comedores"}).content.decode()
    assert "Ningún resultado" in hallado
    assert "comunitarios" not in hallado

    pagina, estado = abrir_revision(moderadora)
    assert "comedores" in pagina.content.decode()
    huella = re.search(r'name="huella" value="([0-9a-f]{64})"', pagina.content.decode())[1]
    moderadora.post(
        reverse("mesa_revision:aprobar", args=[estado.pk]),
        {"huella": huella, "lista": LISTA_COMPLETA},
    )
    html = client.get(acuerdo.get_absolute_url()).content.decode()
    assert "comedores" in html
    assert "En ejecución" in html or "Vencido" in html


def test_la_editora_no_ve_como_publicar_ni_lo_consigue(clientes, client):
    editora, _ = clientes
    sesion, _acuerdo = escribir_acta(editora)
    url = reverse("wagtailadmin_pages:edit", args=[sesion.pk])
    assert "action-publish" not in editora.get(url).content.decode()
    datos = formulario_de_sesion(_acuerdo) | {"action-publish": "1"}
    editora.post(url, datos)
    sesion.refresh_from_db()
    assert not sesion.live
    estado = WorkflowState.objects.get()
    editora.post(reverse("mesa_revision:aprobar", args=[estado.pk]), {"huella": "x"})
    sesion.refresh_from_db()
    assert not sesion.live


def test_la_auditora_lee_y_no_decide(clientes, entrar, mesa):
    editora, _ = clientes
    escribir_acta(editora)
    auditora = entrar(mesa.auditora)
    pagina, estado = abrir_revision(auditora)
    assert "Aprobar y publicar" not in pagina.content.decode()
    auditora.post(reverse("mesa_revision:devolver", args=[estado.pk]), {"comment": "No."})
    estado.refresh_from_db()
    assert estado.status == "in_progress"
