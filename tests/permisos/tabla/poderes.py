"""Who may do what, and what the site is: the system administrator's alone."""

from __future__ import annotations

from tests.permisos.clases import DIRECCIONES, LECTURA, PODERES, SITIO, Clase

RUTAS: dict[Clase, tuple[str, ...]] = {
    PODERES: (
        *(f"wagtailusers_users:{vista}" for vista in ("add", "edit", "delete", "copy")),
        *(f"wagtailusers_groups:{vista}" for vista in ("add", "edit", "delete")),
        *(
            f"wagtailadmin_workflows:{vista}"
            for vista in (
                "add",
                "edit",
                "enable",
                "disable",
                "remove",
                "add_task",
                "edit_task",
                "enable_task",
                "disable_task",
                "task_chooser_create",
            )
        ),
    ),
    SITIO: (
        *(f"wagtailsites:{vista}" for vista in ("add", "edit", "delete", "copy")),
        *(f"wagtailadmin_collections:{vista}" for vista in ("add", "edit", "delete")),
        "wagtailadmin_collections:set_privacy",
        "wagtailsettings:edit",
    ),
    DIRECCIONES: (
        "wagtailredirects:add",
        "wagtailredirects:edit",
        "wagtailredirects:delete",
        "wagtailredirects:start_import",
        "wagtailredirects:process_import",
    ),
    LECTURA: (
        *(
            f"wagtailusers_{de}:{vista}"
            for de in ("users", "groups")
            for vista in ("index", "index_results", "history", "history_results", "usage")
        ),
        *(
            f"wagtailsites:{vista}"
            for vista in ("index", "index_results", "history", "history_results", "usage")
        ),
        *(
            f"wagtailadmin_workflows:{vista}"
            for vista in (
                "index",
                "index_results",
                "usage",
                "usage_results",
                "select_task_type",
                "task_index",
                "task_index_results",
                "task_chooser",
                "task_chooser_results",
                "task_chosen",
            )
        ),
        "wagtailadmin_collections:index",
        "wagtailredirects:index",
        "wagtailredirects:index_results",
        "wagtailsettings:preview_on_edit",
    ),
}
