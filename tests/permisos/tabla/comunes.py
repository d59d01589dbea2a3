"""Wagtail's admin around the content: home, choosers, reports, one's own account."""

from __future__ import annotations

from tests.permisos.clases import CUENTA, ENTRADA, LECTURA, Clase

RUTAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "wagtailadmin_home",
        "admin/test404/",
        "admin/^.*/$",
        "wagtailadmin_error_test",
        "wagtailadmin_block_preview",
        "wagtailadmin_sprite",
        "wagtailadmin_javascript_catalog",
        "wagtail_modeladmin:javascript_catalog",
        "wagtailadmin_tag_autocomplete",
        "wagtailadmin_tag_model_autocomplete",
        "wagtailadmin_choose_page",
        "wagtailadmin_choose_page_child",
        "wagtailadmin_choose_page_search",
        "wagtailadmin_choose_page_chosen_multiple",
        "wagtailadmin_choose_page_external_link",
        "wagtailadmin_choose_page_email_link",
        "wagtailadmin_choose_page_phone_link",
        "wagtailadmin_choose_page_anchor_link",
        "wagtailembeds:chooser",
        "wagtailembeds:chooser_upload",
        "wagtailadmin_editing_sessions:ping",
        "wagtailadmin_editing_sessions:release",
        *(
            f"wagtailadmin_reports:{informe}{parte}"
            for informe in (
                "locked_pages",
                "workflow",
                "workflow_tasks",
                "site_history",
                "aging_pages",
                "page_types_usage",
            )
            for parte in ("", "_results")
        ),
    ),
    CUENTA: ("wagtailadmin_account", "wagtailadmin_dismissibles"),
    ENTRADA: (
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_password_reset_confirm",
        "wagtailadmin_password_reset_complete",
    ),
}
