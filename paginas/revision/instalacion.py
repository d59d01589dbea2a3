"""Groups, permissions, task and workflow of the review flow, installed idempotently.

The migration and the command ``instalar_mesa`` call the same function: the first with
the historical models, the second with today's. Permissions do not exist yet while
migrating (Django makes them afterwards), so they are got or created here.
"""

from __future__ import annotations

from typing import Any

from paginas.grupos import ADMINISTRACION, AUDITORIA, COMUNICACION, EMERGENCIA

TAREA = "Revisión de Administración"
FLUJO = "Revisión de la Mesa"

REGISTROS_REVISADOS = ("acuerdo", "planaccion", "compromiso", "hito")
REGISTROS_DE_REGISTRO = ("organo", "institucion", "membresia", "etiqueta")
PAGINAS = (
    "sesion",
    "accionmesa",
    "actividadcoordinacion",
    "noticia",
    "paginainformativa",
    "indicesesiones",
    "indiceacciones",
    "indiceactividades",
    "indicenoticias",
)

# (app, model, actions) that each group holds. Nobody holds ``publish``.
DE_COMUNICACION = (
    *(("snippets", modelo, ("add", "change", "view")) for modelo in REGISTROS_REVISADOS),
    ("snippets", "acuerdo", ("delete",)),
)
DE_ADMINISTRACION = (
    *(("snippets", modelo, ("add", "change", "view")) for modelo in REGISTROS_REVISADOS),
    *(("snippets", modelo, ("add", "change", "delete")) for modelo in REGISTROS_DE_REGISTRO),
    ("paginas", "contactopermitido", ("add", "change", "delete")),
    ("paginas", "contactoinstitucional", ("add", "change", "delete")),
    ("paginas", "acuerdoenseguimiento", ("view",)),
    # Of Wagtail, when the site has them.
    ("wagtailredirects", "redirect", ("add", "change", "delete", "view")),
)
# The tools of the search, where the site has one: its application migrates on its own, so
# these are given after every migration (``dar_buscador``).
DEL_BUSCADOR = {
    ADMINISTRACION: (
        ("busqueda", "gruposinonimos", ("add", "change", "delete", "view")),
        ("busqueda", "destacado", ("add", "change", "delete", "view")),
        ("busqueda", "tablerosinresultados", ("view",)),
    ),
    AUDITORIA: tuple(
        ("busqueda", modelo, ("view",))
        for modelo in ("gruposinonimos", "destacado", "tablerosinresultados")
    ),
}


def instalar(apps: Any) -> None:
    """Install or complete everything; run again it changes nothing."""
    grupos = {
        nombre: apps.get_model("auth", "Group").objects.get_or_create(name=nombre)[0]
        for nombre in (COMUNICACION, ADMINISTRACION, AUDITORIA, EMERGENCIA)
    }
    _permisos(apps, grupos[COMUNICACION], DE_COMUNICACION)
    _permisos(apps, grupos[ADMINISTRACION], DE_ADMINISTRACION)
    _permisos(apps, grupos[AUDITORIA], (("paginas", "acuerdoenseguimiento", ("view",)),))
    auditar = _permiso(apps, "paginas", "envio", "auditar", "Puede leer todo lo que está en curso")
    for nombre in (COMUNICACION, ADMINISTRACION, AUDITORIA):
        grupos[nombre].permissions.add(
            _permiso(apps, "wagtailadmin", "admin", "access_admin", "Can access Wagtail admin")
        )
    for nombre in (ADMINISTRACION, AUDITORIA):
        grupos[nombre].permissions.add(auditar)
    grupos[ADMINISTRACION].permissions.add(
        _permiso(
            apps,
            "paginas",
            "reservadeversion",
            "reservar_version",
            "Puede pedir y confirmar que se reserve una versión",
        )
    )
    grupos[EMERGENCIA].permissions.add(
        _permiso(apps, "wagtailadmin", "admin", "access_admin", "Can access Wagtail admin"),
        auditar,
        _permiso(
            apps,
            "paginas",
            "envio",
            "publicar_de_emergencia",
            "Puede publicar sin segunda persona, con motivo público",
        ),
    )
    for nombre in (COMUNICACION, ADMINISTRACION):
        _ficheros(apps, grupos[nombre])
    dar_buscador(apps)
    _flujo(apps, grupos[ADMINISTRACION])


def dar_buscador(apps: Any) -> None:
    """Give the groups that exist their part of the search tools."""
    for nombre, tabla in DEL_BUSCADOR.items():
        grupo = apps.get_model("auth", "Group").objects.filter(name=nombre).first()
        if grupo is not None:
            _permisos(apps, grupo, tabla)


def al_migrar(sender: Any, apps: Any, **kw: Any) -> None:
    """Heard once every application has migrated, whatever order they went in."""
    dar_buscador(apps)


def dar_paginas(pagina: Any) -> None:
    """Let both groups write below ``pagina`` (never publish)."""
    from django.contrib.auth.models import Group, Permission
    from wagtail.models import GroupPagePermission

    permisos = Permission.objects.filter(
        content_type__app_label="wagtailcore",
        content_type__model="page",
        codename__in=("add_page", "change_page"),
    )
    for grupo in Group.objects.filter(name__in=(COMUNICACION, ADMINISTRACION)):
        for permiso in permisos:
            GroupPagePermission.objects.get_or_create(group=grupo, page=pagina, permission=permiso)


def vaciar_grupos_de_fabrica(apps: Any) -> None:
    """Take every permission from Wagtail's stock groups: they may publish unreviewed.

    Only a site that is the Mesa's own calls this; on somebody else's site the stock
    groups serve other pages, and ours refuse ``publish`` whoever holds it.
    """
    grupos = apps.get_model("auth", "Group").objects.filter(name__in=("Editors", "Moderators"))
    for grupo in grupos:
        grupo.permissions.clear()
        apps.get_model("wagtailcore", "GroupPagePermission").objects.filter(group=grupo).delete()
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.filter(
            group=grupo
        ).delete()


def _tipo(apps: Any, app: str, modelo: str) -> Any:
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app, model=modelo
    )[0]


def _permiso(apps: Any, app: str, modelo: str, codigo: str, nombre: str) -> Any:
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=_tipo(apps, app, modelo), codename=codigo, defaults={"name": nombre}
    )[0]


def _permisos(apps: Any, grupo: Any, tabla: tuple[tuple[str, str, tuple[str, ...]], ...]) -> None:
    for app, modelo, acciones in tabla:
        try:
            nombre = apps.get_model(app, modelo)._meta.verbose_name
        except LookupError:
            continue  # the site lacks it, or a later migration brings it and installs again
        for accion in acciones:
            grupo.permissions.add(
                _permiso(apps, app, modelo, f"{accion}_{modelo}", f"Can {accion} {nombre}")
            )


def _ficheros(apps: Any, grupo: Any) -> None:
    """Upload and choose documents and images anywhere in the collections."""
    raiz = apps.get_model("wagtailcore", "Collection").objects.filter(depth=1).first()
    if raiz is None:
        return
    for app, modelo in (("wagtaildocs", "document"), ("wagtailimages", "image")):
        for accion in ("add", "change", "choose"):
            permiso = _permiso(apps, app, modelo, f"{accion}_{modelo}", f"Can {accion} {modelo}")
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
                group=grupo, collection=raiz, permission=permiso
            )


def _flujo(apps: Any, grupo: Any) -> None:
    """One task, one workflow, bound to every reviewed content type."""
    tarea, _ = apps.get_model("paginas", "TareaRevision").objects.get_or_create(
        name=TAREA,
        defaults={"content_type": _tipo(apps, "paginas", "tarearevision"), "active": True},
    )
    tarea.groups.add(grupo)
    flujo, _ = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(
        name=FLUJO, defaults={"active": True}
    )
    apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
        workflow=flujo, task_id=tarea.pk, defaults={"sort_order": 0}
    )
    tipos = [("paginas", m) for m in PAGINAS] + [("snippets", m) for m in REGISTROS_REVISADOS]
    for app, modelo in tipos:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=_tipo(apps, app, modelo), defaults={"workflow": flujo}
        )
