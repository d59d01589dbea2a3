"""What a moderator fills in to keep a finding."""

from __future__ import annotations

from django import forms


class FormularioConservar(forms.Form):
    motivo = forms.CharField(
        label="Por qué debe publicarse",
        help_text="Queda guardado con su nombre. No copie aquí el dato.",
        widget=forms.TextInput,
        max_length=500,
        error_messages={"required": "Escriba por qué debe publicarse: sin motivo no se conserva."},
    )
    huella = forms.CharField(max_length=64, widget=forms.HiddenInput)
