"""The state of the text of the files a page refers to, in the form of the page."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel

from paginas.ficheros.textos import archivos_de


class PanelArchivos(Panel):
    def __init__(self, **kw: Any) -> None:
        super().__init__(**{"heading": "Archivos adjuntos y su texto", **kw})

    class BoundPanel(Panel.BoundPanel):
        template_name = "paginas/admin/panel_archivos.html"

        def __init__(self, **kw: Any) -> None:
            super().__init__(**kw)
            self.archivos = archivos_de(self.instance) if self.instance.pk else []

        def is_shown(self) -> bool:
            return bool(self.archivos)

        def get_context_data(self, parent_context: Any = None) -> Any:
            return {**super().get_context_data(parent_context), "archivos": self.archivos}
