"""Pages that explain: what the Mesa is, privacy, accessibility, corrections."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from paginas.bloques import CuerpoBlock
from paginas.models.base import PaginaMesa
from paginas.paneles.archivos import PanelArchivos


class PaginaInformativa(PaginaMesa):
    cuerpo = StreamField(CuerpoBlock(), blank=True, verbose_name="texto", use_json_field=True)

    content_panels = [
        *PaginaMesa.content_panels,
        FieldPanel("resumen"),
        FieldPanel("cuerpo"),
        PanelArchivos(),
    ]
    template = "paginas/pagina_informativa.html"
    search_fields = [*PaginaMesa.search_fields, index.SearchField("resumen")]

    class Meta:
        verbose_name = "página informativa"
        verbose_name_plural = "páginas informativas"
