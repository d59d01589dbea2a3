"""What to put into the placeholders of each route, by the object it is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import Page, Site, Task, Workflow

from paginas.models import IndiceAcciones, IndiceNoticias
from tests.permisos.rutas import Ruta

# One page in each state; whose it is varies with who asks.
PAGINAS = ("borrador", "de_la_moderadora", "en_revision", "publicada", "programada", "con_cambios")
REGISTROS = {
    "acuerdo": ("acuerdo", "acuerdo_borrador", "acompanante"),
    "planaccion": ("plan",),
    "compromiso": ("compromiso",),
    "hito": ("hito",),
}
# Patterns with groups that have no name.
SIN_NOMBRE: dict[str, tuple[Any, ...]] = {
    "wagtaildocs_serve": (1, "prueba.pdf"),
    "wagtail_serve": ("noticias/",),
}
_DE_PAGINA = {"page_id", "page_to_move_id", "parent_page_id", "page_pk"}


def casos(ruta: Ruta, e: SimpleNamespace) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name of the object and the arguments of the address, one for each object."""
    for nombre, objeto in _objetos(ruta, e):
        hechos = _de(ruta, objeto, e)
        # What nobody named here is 1: a new route is asked at once, as far as that goes.
        yield nombre, {k: hechos.get(k, 1) for k in ruta.argumentos}


def _objetos(ruta: Ruta, e: SimpleNamespace) -> Iterator[tuple[str, Any]]:
    if _DE_PAGINA & set(ruta.argumentos) or ruta.clave.startswith(
        ("wagtailadmin_pages:revisions_compare", "wagtailadmin_api:pages:")
    ):
        nombres: tuple[str, ...] = PAGINAS
        if not ruta.argumentos:
            nombres = PAGINAS[:1]
    else:
        nombres = next(
            (
                n
                for m, n in REGISTROS.items()
                if f"_snippets_{m}:" in ruta.clave and _con_objeto(ruta)
            ),
            ("",),
        )
    for nombre in nombres:
        yield nombre, getattr(e, nombre) if nombre else None


def _con_objeto(ruta: Ruta) -> bool:
    return "pk" in ruta.argumentos


def _de(ruta: Ruta, objeto: Any, e: SimpleNamespace) -> dict[str, Any]:
    comunes = {
        "action_name": "approve",
        "task_state_id": e.tarea.pk,
        "task_id": e.tarea.task_id,
        "estado_id": e.flujo.pk,
        "workflow_state_id": e.flujo.pk,
        "workflow_pk": Workflow.objects.first().pk,
        "destination_id": IndiceAcciones.objects.get().pk,
        "collection_id": e.coleccion.pk,
        "redirect_id": e.redireccion.pk,
        "document_id": e.documento.pk,
        "doc_id": e.documento.pk,
        "image_id": e.imagen.pk,
        "uploaded_file_id": 1,
        "session_id": e.edicion.pk,
        "solicitud_id": e.solicitud.pk,
        "propuesta_id": e.propuesta.pk,
        "delegacion_id": e.delegacion.pk,
        "tipo_id": e.en_revision.get_base_content_type().pk,
        "objeto_id": e.en_revision.pk,
        "app": "paginas",
        "modelo": "sesion",
        "clave": e.publicada.pk,
        "accion": "eliminacion",
        "object_id": e.borrador.pk,
        "filter_spec": "original",
        "content_type_app_name": "paginas",
        "content_type_model_name": "noticia",
        "app_label": "wagtailcore",
        "app_name": "snippets",
        "model_name": "page",
        "action": "publish",
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "restriction_id": 1,
        "page_view_restriction_id": 1,
        "uidb64": "x",
        "token": "x",
        "ruta": "original_images/x.png",
        "codigo": "no-hay",
        "sigla": "NOHAY",
        "nombre": "editora",
    }
    return comunes | _del_objeto(ruta, objeto) | _de_la_ruta(ruta, objeto, e)


def _del_objeto(ruta: Ruta, objeto: Any) -> dict[str, Any]:
    if objeto is None:
        return {}
    primera = objeto.revisions.order_by("pk").first()
    datos = {"pk": objeto.pk, "revision_id": primera.pk}
    if isinstance(objeto, Page):
        datos |= dict.fromkeys(_DE_PAGINA, objeto.pk)
    return datos


def _de_la_ruta(ruta: Ruta, objeto: Any, e: SimpleNamespace) -> dict[str, Any]:
    """What the name of the route says ``pk`` and the model names are."""
    clave = ruta.clave
    if clave == "mesa_revision:desprogramar":
        return {"estado_id": e.programada.workflow_states.get().pk}
    if clave in ("wagtailadmin_pages:add", "wagtailadmin_pages:preview_on_add"):
        return {"parent_page_id": IndiceNoticias.objects.get().pk}
    if clave == "wagtailadmin_pages:choose_parent":
        return {"app_label": "paginas", "model_name": "noticia"}
    if clave == "wagtailadmin_editing_sessions:ping":
        return {"app_label": "paginas", "model_name": "noticia"}
    if clave == "wagtailadmin_tag_model_autocomplete":
        return {"app_name": "snippets", "model_name": "etiqueta"}
    if clave == "wagtailadmin_workflows:add_task":
        return {"app_label": "paginas", "model_name": "tarearevision"}
    if objeto is not None:
        return {}
    for parte, pk in (
        ("wagtailusers_users", e.gente["editor"].pk),
        ("wagtailusers_groups", Group.objects.get(name="Comunicación").pk),
        ("wagtailsites", Site.objects.get().pk),
        ("_collections", e.coleccion.pk),
        ("_task", Task.objects.first().pk),
        ("wagtailadmin_workflows", Workflow.objects.first().pk),
        ("documents", e.documento.pk),
        ("wagtaildocs", e.documento.pk),
        ("images", e.imagen.pk),
        ("wagtailsettings", 1),
        ("snippetchoosers_snippets_acuerdo", e.acuerdo.pk),
        ("snippetchoosers_snippets_planaccion", e.plan.pk),
        ("snippetchoosers_snippets_compromiso", e.compromiso.pk),
        ("snippetchoosers_snippets_hito", e.hito.pk),
    ):
        if parte in clave:
            return {"pk": pk}
    for modelo in ("organo", "institucion", "membresia", "etiqueta"):
        if f"snippets_{modelo}_modeladmin" in clave:
            return {"instance_pk": getattr(e, modelo).pk}
    return {}
