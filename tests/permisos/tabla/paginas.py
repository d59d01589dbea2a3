"""Wagtail's views of pages."""

from __future__ import annotations

from tests.permisos.clases import (
    CANDADO,
    CERRADA,
    DECISION,
    DESCARTE,
    DESPROGRAMAR,
    ESCRITURA,
    LECTURA,
    Clase,
)

_PAGINAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "preview_on_add",
        "type_use",
        "choose_parent",
        "type_use_results",
        "usage",
        "preview_on_edit",
        "view_draft",
        "add_subpage",
        "search",
        "search_results",
        "collect_workflow_action_data",
        "confirm_workflow_cancellation",
        "workflow_preview",
        "revisions_index",
        "revisions_view",
        "revisions_compare",
        "workflow_history",
        "workflow_history_detail",
        "history",
        "history_results",
    ),
    # Of a draft a copy may be made, and it may be put elsewhere: drafts both.
    ESCRITURA: ("add", "edit", "revisions_revert", "copy", "move_confirm", "set_page_position"),
    DESCARTE: ("delete",),
    DECISION: ("workflow_action",),
    DESPROGRAMAR: ("revisions_unschedule",),
    # Withdrawing, moving, restricting… is asked for and resolved; aliases, copies and
    # hand-made locks have no use here.
    CANDADO: ("lock", "unlock"),
    CERRADA: (
        "unpublish",
        "convert_alias",
        "move",
        "set_privacy",
    ),
}

RUTAS: dict[Clase, tuple[str, ...]] = {
    clase: tuple(f"wagtailadmin_pages:{nombre}" for nombre in nombres)
    for clase, nombres in _PAGINAS.items()
}
RUTAS[LECTURA] += (
    "wagtailadmin_explore_root",
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
)
