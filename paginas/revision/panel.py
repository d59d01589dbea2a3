"""The review on the admin's home: what waits for me, what was returned to me."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import Component

from paginas.revision import consulta
from paginas.revision.desprogramacion import fallidos_de


class PanelRevision(Component):
    name = "mesa_revision"
    template_name = "paginas/admin/panel_inicio.html"
    order = 100

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        persona = parent_context["request"].user
        todo = consulta.puede_ver(persona)
        return {
            "puede_ver": todo,
            "puede_revisar": consulta.puede_revisar(persona),
            "pendientes": consulta.pendientes(persona) if todo else [],
            "fallidos": fallidos_de(persona),
            "devueltos": consulta.devueltos(None if todo else persona),
        }
