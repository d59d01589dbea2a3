"""Proposals on the admin's home: those that wait for me, those I made."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import Component

from paginas.propuestas import consulta


class PanelPropuestas(Component):
    name = "mesa_propuestas"
    template_name = "paginas/admin/propuestas/panel_inicio.html"
    order = 105

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        persona = parent_context["request"].user
        return {"recibidas": consulta.por_resolver(persona), "hechas": consulta.hechas(persona)}
