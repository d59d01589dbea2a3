"""Who only enters the admin reads no title of a draft nor of a file; who works there does."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupPagePermission, Page

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from paginas.revision.delegaciones.verbos import delegar
from paginas.revision.lectura import API_DE_FICHEROS, DE_BORRADORES, SIN_PERMISO
from snippets.models import Acuerdo
from tests import fabrica
from tests.permisos.rutas import por_clave

pytestmark = pytest.mark.django_db

CANARIO = "tecolotecanario"


@pytest.fixture
def portera(mesa):
    grupo = Group.objects.create(name="Portería")
    grupo.permissions.add(Permission.objects.get(codename="access_admin"))
    return fabrica.persona("portera", "Portería")


@pytest.fixture
def urls(mesa):
    """Address of each closed view, about something that is no public matter yet."""
    nota = Noticia(title=f"Nota {CANARIO}", slug="nota")
    borrador.crear_pagina(pagina=nota, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    acuerdo = fabrica.acuerdo(mesa.editora, titulo=f"Acuerdo {CANARIO}")
    documento = Document.objects.create(
        title=f"Documento {CANARIO}", file=ContentFile(b"%PDF-1.4 x", name="x.pdf")
    )
    imagen = Image.objects.create(title=f"Imagen {CANARIO}", file=get_test_image_file())
    madre = nota.get_parent().pk

    def lote(app, modelo, accion, clave):
        return f"{reverse('wagtail_bulk_action', args=[app, modelo, accion])}?id={clave}"

    elegir = "wagtailadmin_choose_page"
    return {
        "mover": reverse("wagtailadmin_pages:move_confirm", args=[nota.pk, madre]),
        "elegir": reverse(f"{elegir}_child", args=[madre]),
        "elegir dentro": reverse(f"{elegir}_child", args=[nota.pk]),
        "elegir por tipo": f"{reverse(elegir)}?page_type=paginas.Noticia",
        "buscar": f"{reverse(f'{elegir}_search')}?q={CANARIO}",
        "elegidas": f"{reverse(f'{elegir}_chosen_multiple')}?id={nota.pk}",
        "historia": reverse("wagtailadmin_reports:site_history"),
        "su tabla": reverse("wagtailadmin_reports:site_history_results"),
        "documentos": reverse("wagtailadmin_api:documents:listing"),
        "un documento": reverse("wagtailadmin_api:documents:detail", args=[documento.pk]),
        "imágenes": reverse("wagtailadmin_api:images:listing"),
        "una imagen": reverse("wagtailadmin_api:images:detail", args=[imagen.pk]),
        "páginas en bloque": lote("wagtailcore", "page", "delete", nota.pk),
        "acuerdos en bloque": lote("snippets", "acuerdo", "delete", acuerdo.pk),
        "documentos en bloque": lote("wagtaildocs", "document", "add_tags", documento.pk),
        "imágenes en bloque": lote("wagtailimages", "image", "add_tags", imagen.pk),
    }


def test_quien_solo_entra_no_lee_ni_un_titulo(entrar, portera, urls):
    cliente = entrar(portera)
    for nombre, url in urls.items():
        for respuesta in (cliente.get(url), cliente.post(url)):
            assert respuesta.status_code == 403, nombre
            dicho = respuesta.json() if "json" in respuesta["Content-Type"] else None
            texto = dicho["message"] if dicho else respuesta.content.decode()
            assert SIN_PERMISO in texto, nombre
            assert CANARIO not in texto, nombre


def test_a_un_guion_se_le_contesta_como_tal(entrar, portera, urls):
    respuesta = entrar(portera).get(urls["elegir"], headers={"accept": "application/json"})
    assert (respuesta.status_code, respuesta.json()) == (403, {"message": SIN_PERMISO})


def test_la_editora_si_los_lee(entrar, mesa, urls):
    cliente = entrar(mesa.editora)
    for nombre in urls.keys() - {"elegir dentro", "elegir por tipo"}:
        respuesta = cliente.get(urls[nombre])
        assert respuesta.status_code == 200, nombre
        assert CANARIO in respuesta.content.decode(), nombre


def test_tampoco_se_lo_dice_un_aviso_en_la_pagina_siguiente(entrar, mesa, portera, urls):
    nota = Noticia.objects.get(slug="nota")  # nobody sent it: the task is of something else
    tarea = fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora).current_task_state
    acuerdo = Acuerdo.objects.get(titulo__contains=CANARIO)
    vistas = (
        ("workflow_action", ("approve", tarea.pk)),
        ("collect_workflow_action_data", ("approve", tarea.pk)),
        ("workflow_preview", (tarea.task_id,)),
    )
    # Agreements have no preview.
    for (vista, resto), objeto in [*product(vistas, (nota,)), *product(vistas[:2], (acuerdo,))]:
        nombre = (
            f"wagtailadmin_pages:{vista}"
            if objeto is nota
            else acuerdo.snippet_viewset.get_url_name(vista)
        )
        url = reverse(nombre, args=[objeto.pk, *resto])
        for persona, lo_lee in ((portera, False), (mesa.editora, True)):
            cliente = entrar(persona)
            cliente.get(url)
            siguiente = cliente.get(reverse("wagtailadmin_account")).content.decode()
            assert (CANARIO in siguiente) is lo_lee, (vista, persona)


def test_auditoria_lee_borradores(entrar, mesa, urls):
    respuesta = entrar(mesa.auditora).get(urls["elegir"])
    assert CANARIO in respuesta.content.decode()


def test_lee_quien_revisa_por_delegacion_y_solo_mientras_dura(entrar, mesa, portera, urls):
    cliente, hoy = entrar(portera), timezone.localdate()
    manana = hoy + timedelta(days=1)
    delegar(de=mesa.moderadora, a=portera, desde=manana, hasta=manana, motivo="Vacaciones")
    assert cliente.get(urls["elegir"]).status_code == 403
    delegar(de=mesa.moderadora, a=portera, desde=hoy, hasta=hoy, motivo="Turno")
    assert CANARIO in cliente.get(urls["elegir"]).content.decode()


def test_quien_escribe_paginas_del_sitio_elige_como_siempre(entrar, portera, urls):
    GroupPagePermission.objects.create(
        group=Group.objects.get(name="Portería"),
        page=Page.objects.get(depth=2),
        permission=Permission.objects.get(
            codename="change_page", content_type__app_label="wagtailcore"
        ),
    )
    assert entrar(portera).get(urls["elegir"]).status_code == 200


def test_a_quien_no_entra_le_contesta_wagtail(entrar, client, urls):
    for cliente in (client, entrar(fabrica.persona("nadie"))):
        respuesta = cliente.get(urls["elegir"])
        assert respuesta.status_code == 302
        assert reverse("wagtailadmin_login") in respuesta["Location"]


def test_la_tabla_nombra_vistas_que_existen():
    claves = set(por_clave())
    assert claves >= DE_BORRADORES
    for prefijo in API_DE_FICHEROS:
        assert any(clave.startswith(prefijo) for clave in claves)
