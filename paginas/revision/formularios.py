"""What a moderator fills in to approve or to return."""

from __future__ import annotations

from django import forms


class FormularioDevolucion(forms.Form):
    comment = forms.CharField(
        label="Motivo de la devolución",
        help_text="Lo lee quien lo escribió: diga qué falta o qué corregir.",
        required=True,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": "Escriba el motivo: sin él no se puede devolver."},
    )


class FormularioAprobacion(forms.Form):
    """Carries the fingerprint of what the moderator was shown."""

    comment = forms.CharField(
        label="Comentario (opcional)", required=False, widget=forms.Textarea({"rows": 2})
    )
    huella = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
