from __future__ import annotations

from django import forms
from wagtail.admin.widgets import AdminDateInput

from busqueda.administrar.destinos import clave_de_lo_escrito
from busqueda.mejoras.models import Destacado, GrupoSinonimos

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


class FormularioDestacado(forms.ModelForm):
    propuestos = ("consultas",)

    clave = forms.CharField(
        label="Qué se destaca",
        max_length=500,
        help_text="Copie aquí la dirección de la página del portal, o escriba su código "
        "(por ejemplo «9-2022»). Se mostrarán su título y su resumen del momento.",
    )

    class Meta:
        model = Destacado
        fields = ("consultas", "cuando", "clave", "orden", "desde", "hasta", "nota")
        widgets = {
            "consultas": forms.Textarea(attrs={"rows": 4}),
            "cuando": forms.RadioSelect,
            "desde": AdminDateInput,
            "hasta": AdminDateInput,
        }
        help_texts = {
            "consultas": "Una por línea. No importan las mayúsculas, los acentos ni el plural.",
            "orden": "Si a una búsqueda le tocan varios, primero el 1. Se muestran tres.",
            "hasta": "Ese día todavía se muestra. Vacío: sin final.",
            "nota": "Queda en la historia, para quien lo lea después.",
        }

    def clean_clave(self) -> str:
        """What was written, as the key of the read model; itself when it is nothing public."""
        return clave_de_lo_escrito(self.cleaned_data["clave"])[:190]


class FormularioDePrueba(forms.Form):
    q = forms.CharField(
        label="Búsqueda",
        max_length=200,
        help_text="Escríbala como la escribiría una persona en el buscador del portal.",
    )
