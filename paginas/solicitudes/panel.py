"""Requests on the admin's home, while any waits for the person or was asked by them."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import Component

from paginas.solicitudes import consulta


class PanelSolicitudes(Component):
    name = "mesa_solicitudes"
    template_name = "paginas/admin/solicitudes/panel_inicio.html"
    order = 110

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"pendientes": consulta.pendientes(parent_context["request"].user)}
