"""What is filled in to ask that a version be blanked."""

from __future__ import annotations

from typing import Any

from django import forms

from paginas.bitacora.models import Instantanea
from paginas.bitacora.reserva.verbos import MINIMO_DEL_MOTIVO


class FormularioDeReserva(forms.Form):
    clave = forms.SlugField(
        label="Clave",
        help_text="La que lleva la dirección de sus versiones: «sesion-12», «acuerdo-5».",
    )
    version = forms.IntegerField(label="Versión", min_value=1)
    motivo = forms.CharField(
        label="Motivo que leerá el público",
        help_text="Qué clase de dato había y por qué se quita. No repita el dato.",
        min_length=MINIMO_DEL_MOTIVO,
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        datos = super().clean() or {}
        hallada = Instantanea.objects.filter(
            clave=datos.get("clave"), version=datos.get("version")
        ).first()
        if hallada is None and not self.errors:
            self.add_error("version", "No hay una versión publicada con esa clave y ese número.")
        return datos | {"instantanea": hallada}
