"""Routes with the name of an action in their address: bulk actions and the admin's API."""

from __future__ import annotations

from tests.permisos.clases import (
    CERRADA,
    DESCARTE,
    ESCRITURA,
    FICHEROS,
    LECTURA,
    PODERES,
    Clase,
)

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
    # A draft may be moved or dropped; what was public, through a request only.
    "wagtailcore.page": {
        "publish": CERRADA,
        "unpublish": CERRADA,
        "move": ESCRITURA,
        "delete": DESCARTE,
    },
    "wagtaildocs.document": _DE_FICHEROS,
    "wagtailimages.image": _DE_FICHEROS,
    "snippets.acuerdo": {"delete": DESCARTE},
    "snippets.planaccion": {"delete": DESCARTE},
    "snippets.compromiso": {"delete": DESCARTE},
    "snippets.hito": {"delete": DESCARTE},
    "auth.user": dict.fromkeys(("assign_role", "set_active_state", "delete"), PODERES),
}

DEL_API: dict[str, Clase] = {
    "convert_alias": CERRADA,
    "copy": ESCRITURA,
    "copy_for_translation": CERRADA,
    "create_alias": CERRADA,
    "delete": DESCARTE,
    "move": ESCRITURA,
    "publish": CERRADA,
    "revert_to_page_revision": ESCRITURA,
    "unpublish": CERRADA,
}
