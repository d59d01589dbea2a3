from __future__ import annotations

from django import forms

from busqueda.mejoras.models import GrupoSinonimos

AYUDA = (
    "Una por línea. Las de varias palabras se buscan juntas y en ese orden; no importan las "
    "mayúsculas, los acentos ni el plural. El cambio vale desde la siguiente búsqueda."
)


class FormularioSinonimos(forms.ModelForm):
    # Fields that a link may fill in.
    propuestos = ("expresiones",)

    class Meta:
        model = GrupoSinonimos
        fields = ("expresiones", "clase", "nota")
        widgets = {
            "expresiones": forms.Textarea(attrs={"rows": 6}),
            "clase": forms.RadioSelect,
        }
        help_texts = {
            "expresiones": AYUDA,
            "nota": "Queda en la historia, para quien lo lea después.",
        }


class FormularioDePrueba(forms.Form):
    q = forms.CharField(
        label="Búsqueda",
        max_length=200,
        help_text="Escríbala como la escribiría una persona en el buscador del portal.",
    )
