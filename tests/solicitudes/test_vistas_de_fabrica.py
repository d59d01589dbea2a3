"""Wagtail's own views that would change what is public: each leads to the request."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from paginas.models import PaginaInformativa, Sesion
from paginas.solicitudes.desvios import DE_PAGINAS, url_de_pedir
from snippets.models import Acuerdo
from tests import fabrica

pytestmark = pytest.mark.django_db

# stock view → its arguments after the page, what to ask for
DE_PAGINA = {
    "unpublish": ((), "retiro"),
    "delete": ((), "eliminacion"),
    "move": ((), "traslado"),
    "move_confirm": ((1,), "traslado"),
    "set_privacy": ((), "acceso"),
}
PERSONAS = ("editora", "moderadora", "auditora", "jefa")


@pytest.fixture
def todas(mesa, jefa):
    return {**vars(mesa), "jefa": jefa}


def foto(objeto):
    """What a stock view could change of it."""
    fila = type(objeto).objects.filter(pk=objeto.pk).values().first()
    return {k: v for k, v in fila.items() if k != "index_entries"}


def test_la_tabla_de_desvios_es_esta():
    assert {n.split(":")[1] for n in DE_PAGINAS} == set(DE_PAGINA)


@pytest.mark.parametrize("quien", PERSONAS)
def test_las_vistas_de_una_pagina_llevan_a_la_solicitud(entrar, todas, pagina, quien):
    una = pagina("una")
    antes, cliente = foto(una), entrar(todas[quien])
    for vista, (resto, accion) in DE_PAGINA.items():
        url = reverse(f"wagtailadmin_pages:{vista}", args=[una.pk, *resto])
        for respuesta in (cliente.get(url), cliente.post(url, {"restriction_type": "login"})):
            assert respuesta.status_code == 302
            assert respuesta["Location"] == url_de_pedir(una, accion)
    assert foto(una) == antes
    assert not PageViewRestriction.objects.exists()


@pytest.mark.parametrize("quien", PERSONAS)
def test_las_de_un_registro_tambien(entrar, todas, sesion, acuerdo, quien):
    antes, cliente = foto(acuerdo), entrar(todas[quien])
    for vista, accion in (("unpublish", "retiro"), ("delete", "eliminacion")):
        url = reverse(acuerdo.snippet_viewset.get_url_name(vista), args=[acuerdo.pk])
        for respuesta in (cliente.get(url), cliente.post(url)):
            assert respuesta["Location"] == url_de_pedir(acuerdo, accion)
    assert foto(acuerdo) == antes


@pytest.mark.parametrize("quien", PERSONAS)
@pytest.mark.parametrize("accion", ["unpublish", "delete", "move", "publish"])
def test_en_grupo_no_se_cambia_nada_publico(entrar, todas, pagina, acuerdo, sesion, accion, quien):
    una, otra = pagina("una"), pagina("otra")
    antes = [foto(o) for o in (una, otra, sesion, acuerdo)]
    cliente = entrar(todas[quien])
    for app, modelo, objetos in (
        ("wagtailcore", "page", (una, otra)),
        ("wagtailcore", "page", (una,)),
        ("snippets", "acuerdo", (acuerdo,)),
    ):
        url = reverse("wagtail_bulk_action", args=[app, modelo, accion])
        url += "?" + "&".join(f"id={o.pk}" for o in objetos)
        cliente.post(url, {"chooser": otra.pk, "include_descendants": "on"})
    todo = reverse("wagtail_bulk_action", args=["wagtailcore", "page", accion]) + "?id=all"
    cliente.post(todo, {"chooser": otra.pk, "include_descendants": "on"})
    assert [foto(o) for o in (una, otra, sesion, acuerdo)] == antes


def test_una_sola_en_grupo_lleva_a_su_solicitud_y_varias_a_la_lista(entrar, jefa, pagina):
    una, otra = pagina("una"), pagina("otra")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    cliente = entrar(jefa)
    assert cliente.get(f"{url}?id={una.pk}")["Location"] == url_de_pedir(una, "retiro")
    varias = cliente.get(f"{url}?id={una.pk}&id={otra.pk}", follow=True)
    assert "uno por uno" in varias.content.decode()


def test_un_borrador_se_borra_y_se_mueve_como_siempre(entrar, jefa, mesa, pagina):
    otra = pagina("otra")
    from paginas.revision import borrador

    suelta = PaginaInformativa(title="Suelta", slug="suelta")
    borrador.crear_pagina(pagina=suelta, madre=otra, persona=mesa.editora)
    cliente = entrar(jefa)
    borrar = reverse("wagtailadmin_pages:delete", args=[suelta.pk])
    assert cliente.get(borrar).status_code == 200
    mover = reverse("wagtailadmin_pages:move_confirm", args=[suelta.pk, otra.get_parent().pk])
    assert cliente.post(mover).status_code == 302
    suelta.refresh_from_db()
    assert suelta.url_path.count("/") == otra.url_path.count("/")
    cliente.post(borrar)
    assert not Page.objects.filter(pk=suelta.pk).exists()


def test_un_borrador_con_algo_publico_dentro_no_se_borra_ni_se_mueve(entrar, jefa, mesa, pagina):
    from paginas.revision import borrador
    from portal.models import PaginaInicio

    suelta = PaginaInformativa(title="Suelta", slug="suelta")
    madre = PaginaInicio.objects.get()
    borrador.crear_pagina(pagina=suelta, madre=madre, persona=mesa.editora)
    dentro = pagina("dentro", suelta)
    cliente, otra = entrar(jefa), pagina("otra")
    antes = foto(dentro)
    for vista, resto in (("delete", ()), ("move_confirm", (otra.pk,))):
        cliente.post(reverse(f"wagtailadmin_pages:{vista}", args=[suelta.pk, *resto]))
    assert foto(dentro) == antes


def test_la_direccion_publica_no_se_cambia_en_el_editor(entrar, mesa, jefa, pagina):
    una = pagina("una")
    cliente = entrar(jefa)
    editor = reverse("wagtailadmin_pages:edit", args=[una.pk])
    assert "ya fue pública y otros la enlazan" in cliente.get(editor).content.decode()
    datos = {
        "title": "Otro título", "slug": "otra", "resumen": "", "cuerpo-count": "0",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0",
    }  # fmt: skip
    respuesta = cliente.post(editor, datos)
    assert "aquí no se cambia" in str(respuesta.context["form"].errors["slug"])
    respuesta = cliente.post(editor, {k: v for k, v in datos.items() if k != "slug"})
    assert respuesta.status_code == 302
    una.refresh_from_db()
    assert una.slug == "una"
    assert una.get_latest_revision_as_object().slug == "una"
    assert una.draft_title == "Otro título"


def test_no_se_publica_copiando_ni_con_un_alias(entrar, jefa, pagina):
    una = pagina("una")
    cliente = entrar(jefa)
    propia = Page(title="Del sitio", slug="del-sitio")
    Page.objects.get(depth=1).add_child(instance=propia)
    for dato in ({"alias": "on"}, {"publish_copies": "on"}, {}):
        cliente.post(
            reverse("wagtailadmin_pages:copy", args=[una.pk]),
            {"new_title": "Copia", "new_slug": "copia", "new_parent_page": propia.pk, **dato},
        )
    copias = PaginaInformativa.objects.exclude(pk=una.pk)
    assert [c.live for c in copias] == [False]


def test_los_menus_ofrecen_pedir_y_no_las_acciones_de_fabrica(
    entrar, todas, sesion, acuerdo, pagina
):
    una = pagina("una")
    for quien in ("editora", "moderadora", "jefa"):
        cliente = entrar(todas[quien])
        editor = cliente.get(reverse("wagtailadmin_pages:edit", args=[una.pk])).content.decode()
        listado = cliente.get(
            reverse("wagtailadmin_explore", args=[una.get_parent().pk])
        ).content.decode()
        registro = cliente.get(
            reverse(acuerdo.snippet_viewset.get_url_name("edit"), args=[acuerdo.pk])
        ).content.decode()
        for accion in ("retiro", "direccion", "traslado", "acceso", "eliminacion"):
            assert url_de_pedir(una, accion) in editor
            assert url_de_pedir(una, accion) in listado
        for accion in ("retiro", "eliminacion"):
            assert url_de_pedir(acuerdo, accion) in registro
        for vista in ("unpublish", "delete", "move"):
            fabrica_ = reverse(f"wagtailadmin_pages:{vista}", args=[una.pk])
            assert fabrica_ not in editor
            assert fabrica_ not in listado
        assert 'data-a11y-dialog-show="set-privacy"' not in editor
        for vista in ("unpublish", "delete"):
            nombre = acuerdo.snippet_viewset.get_url_name(vista)
            assert reverse(nombre, args=[acuerdo.pk]) not in registro


def test_quien_audita_no_ve_pedir(entrar, mesa, pagina):
    una = pagina("una")
    url = url_de_pedir(una, "retiro")
    assert entrar(mesa.auditora).get(url).status_code == 302
    assert url not in entrar(mesa.auditora).get(reverse("wagtailadmin_home")).content.decode()


def test_una_coleccion_con_algo_publico_no_se_restringe(entrar, jefa, mesa):
    from django.core.files.base import ContentFile
    from wagtail.documents import get_document_model

    coleccion = Collection.get_first_root_node().add_child(instance=Collection(name="Actas"))
    documento = get_document_model().objects.create(
        title="Acta", file=ContentFile(fabrica.pdf("acta"), "acta.pdf"), collection=coleccion
    )
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento)
    url = reverse("wagtailadmin_collections:set_privacy", args=[coleccion.pk])
    cliente = entrar(jefa)
    assert "restriction_type" in cliente.get(url).json()["html"]
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert "algo publicado usa" in cliente.post(url, {"restriction_type": "login"}).json()["html"]
    assert not CollectionViewRestriction.objects.exists()
    assert Sesion.objects.publicos().exists()
    assert not Acuerdo.objects.exists()
