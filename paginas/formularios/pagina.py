"""The editor's form of every page of the module."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Site

from paginas.direcciones import RESERVADAS_EN_LA_RAIZ, RESERVADAS_EN_LAS_SECCIONES

AVISO_DE_DIRECCION = (
    "Esta dirección ya fue pública y otros la enlazan: aquí no se cambia. Use «Pedir un cambio "
    "de dirección…», en el menú de acciones."
)


class FormularioPagina(WagtailAdminPageForm):
    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        if "slug" in self.fields and self.instance.pk and self.instance.first_published_at:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = AVISO_DE_DIRECCION

    def clean_slug(self) -> str:
        """Refuse an address that a view of the module answers, with a message at the field."""
        slug = self.cleaned_data.get("slug", "")
        if self.instance.pk and self.instance.first_published_at is not None:
            return self._direccion_ya_publica()
        madre = self.parent_page
        if madre is None:
            return slug
        es_raiz = Site.objects.filter(root_page_id=madre.pk).exists()
        reservadas = RESERVADAS_EN_LA_RAIZ if es_raiz else RESERVADAS_EN_LAS_SECCIONES
        if slug in reservadas:
            raise ValidationError(
                f"«{slug}» es una dirección del portal: elija otra, por ejemplo «{slug}-info»."
            )
        return slug

    def _direccion_ya_publica(self) -> str:
        """What was public once keeps its address: changing it is asked for."""
        pedido = self.data.get(self.add_prefix("slug"), self.instance.slug)
        if pedido != self.instance.slug:
            raise ValidationError(AVISO_DE_DIRECCION)
        return self.instance.slug
