"""Routes with the name of an action in their address: bulk actions and the admin's API."""

from __future__ import annotations

from tests.permisos.clases import CERRADA, FICHEROS, LECTURA, PODERES, Clase

# The action decides the class: see the tables below.
RUTAS: dict[Clase, tuple[str, ...]] = {
    CERRADA: ("wagtail_bulk_action", "wagtailadmin_api:pages:action"),
    LECTURA: (
        "wagtailadmin_api:pages:listing",
        "wagtailadmin_api:pages:detail",
        "wagtailadmin_api:pages:find",
        "wagtailadmin_api:documents:listing",
        "wagtailadmin_api:documents:detail",
        "wagtailadmin_api:documents:find",
        "wagtailadmin_api:images:listing",
        "wagtailadmin_api:images:detail",
        "wagtailadmin_api:images:find",
    ),
}

_DE_FICHEROS = {"add_to_collection": FICHEROS, "add_tags": FICHEROS, "delete": FICHEROS}

EN_BLOQUE: dict[str, dict[str, Clase]] = {
    "wagtailcore.page": dict.fromkeys(("publish", "unpublish", "move", "delete"), CERRADA),
    "wagtaildocs.document": _DE_FICHEROS,
    "wagtailimages.image": _DE_FICHEROS,
    "snippets.acuerdo": {"delete": CERRADA},
    "snippets.planaccion": {"delete": CERRADA},
    "snippets.compromiso": {"delete": CERRADA},
    "snippets.hito": {"delete": CERRADA},
    "auth.user": dict.fromkeys(("assign_role", "set_active_state", "delete"), PODERES),
}

DEL_API: dict[str, Clase] = dict.fromkeys(
    (
        "convert_alias",
        "copy",
        "copy_for_translation",
        "create_alias",
        "delete",
        "move",
        "publish",
        "revert_to_page_revision",
        "unpublish",
    ),
    CERRADA,
)
