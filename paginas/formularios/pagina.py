"""The editor's form of every page of the module."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Site

from paginas.direcciones import RESERVADAS_EN_LA_RAIZ, RESERVADAS_EN_LAS_SECCIONES


class FormularioPagina(WagtailAdminPageForm):
    def clean_slug(self) -> str:
        """Refuse an address that a view of the module answers, with a message at the field."""
        slug = self.cleaned_data.get("slug", "")
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
