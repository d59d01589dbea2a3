"""The editor's form of a record with earlier names: it asks since when."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

FALTA = (
    "Cambió el nombre: diga desde qué día lo lleva, para que las actas anteriores conserven el "
    "suyo, o marque que corrige una errata."
)


class FormularioConNombres(WagtailAdminModelForm):
    nombre_desde = forms.DateField(
        label="Lleva este nombre desde",
        required=False,
        widget=AdminDateInput,
        help_text="Solo si cambia el nombre. El anterior queda guardado hasta el día antes.",
    )
    es_errata = forms.BooleanField(
        label="Corrige una errata",
        required=False,
        help_text="Nunca se llamó como estaba escrito. El cambio consta en la bitácora pública.",
    )

    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        self.instance.nombre_desde = datos.get("nombre_desde")
        self.instance.es_errata = bool(datos.get("es_errata"))
        cambia = self.instance.pk is not None and "nombre" in self.changed_data
        if cambia and not self.instance.nombre_desde and not self.instance.es_errata:
            self.add_error("nombre_desde", FALTA)
        return datos
