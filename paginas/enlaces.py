"""Links inside long texts: to what is not public, only the words their author wrote."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from paginas.ficheros.consulta import documentos_abiertos, publicos_de


class EnlaceAPagina(PageLinkHandler):
    """Wagtail's own writes the address, hence the title, of drafts and withdrawn pages.

    A page that is not public (``ConsultaPaginas.publicos``) is taken for one that does not
    exist: ``<a>`` without address.
    """

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Model | None]:
        paginas = super().get_many(attrs_list)
        hay = [pagina.pk for pagina in paginas if pagina]
        publicas = set(publicos_de(Page).filter(pk__in=hay).values_list("pk", flat=True))
        return [p if p and p.pk in publicas else None for p in paginas]


class EnlaceADocumento(DocumentLinkHandler):
    """The address of a document says its file name, also where nobody may open it.

    What a public text links is public by that, save in a closed collection.
    """

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Model | None]:
        documentos = super().get_many(attrs_list)
        hay = [documento.pk for documento in documentos if documento]
        abiertos = set(documentos_abiertos().filter(pk__in=hay).values_list("pk", flat=True))
        return [d if d and d.pk in abiertos else None for d in documentos]
