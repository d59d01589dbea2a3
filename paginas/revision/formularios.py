"""What is filled in to approve, to return, and for the other steps of a package."""

from __future__ import annotations

from django import forms

from paginas.privacidad.lista import Punto
from paginas.revision.confirmacion import CONFIRMACION


class FormularioDevolucion(forms.Form):
    comment = forms.CharField(
        label="Motivo de la devolución",
        help_text="Lo lee quien lo escribió: diga qué falta o qué corregir.",
        required=True,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": "Escriba el motivo: sin él no se puede devolver."},
    )


class FormularioDesprogramar(forms.Form):
    comment = forms.CharField(
        label="Motivo",
        help_text="Queda guardado con su nombre, y lo recibe quien lo envió.",
        widget=forms.Textarea({"rows": 2}),
    )


class ConLista(forms.Form):
    """Carries the fingerprint of what the person was shown, and the checklist."""

    huella = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    lista = forms.MultipleChoiceField(
        label="Lo que ningún programa encuentra",
        help_text="Mire el contenido y sus archivos, y marque cada punto.",
        choices=Punto.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Marque todos los puntos de la lista: sin ellos no se publica."
        },
    )

    def clean_lista(self) -> list[str]:
        marcados = self.cleaned_data["lista"]
        if set(marcados) != set(Punto.values):
            raise forms.ValidationError(self.fields["lista"].error_messages["required"])
        return marcados


class FormularioAprobacion(ConLista):
    comment = forms.CharField(
        label="Comentario (opcional)", required=False, widget=forms.Textarea({"rows": 2})
    )


class FormularioEmergencia(ConLista):
    """The reason is public and the sentence is written by hand: nobody does it by mistake."""

    comment = forms.CharField(
        label="Motivo (público)",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Escriba el motivo: será público."},
    )
    confirmacion = forms.CharField(
        label="Confirmación",
        help_text=f"Para confirmar, escriba exactamente: {CONFIRMACION}",
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": f"Para confirmar, escriba exactamente: {CONFIRMACION}"},
    )
