"""What is filled in to ask for a change, and to decide on it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Model
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from paginas.solicitudes.estados import Pedido
from paginas.solicitudes.motivos import MAXIMO_PUBLICO, MINIMO


class FormularioDeSolicitud(forms.Form):
    motivo_publico = forms.CharField(
        label="Motivo que leerá el público",
        help_text="Se publica tal cual, en la bitácora y, si se retira, en la dirección que "
        "queda vacía. No repita el título ni el texto, ni ponga nombres ni datos de personas.",
        min_length=MINIMO,
        max_length=MAXIMO_PUBLICO,
        widget=forms.Textarea({"rows": 3}),
    )
    motivo = forms.CharField(
        label="Motivo para quien decide",
        help_text="Lo leen solo las personas que revisan: qué pasó y por qué hace falta.",
        min_length=MINIMO,
        widget=forms.Textarea({"rows": 4}),
    )

    field_order: list[str] = ["madre", "slug"]

    def parametros(self) -> dict[str, Any]:
        return {}


class FormularioDeDireccion(FormularioDeSolicitud):
    slug = forms.CharField(
        label="Nueva dirección",
        help_text="Solo el último tramo: letras sin tilde, cifras y guiones.",
        max_length=255,
    )

    def parametros(self) -> dict[str, Any]:
        return {"slug": self.cleaned_data["slug"].strip()}


class FormularioDeTraslado(FormularioDeSolicitud):
    madre = forms.ModelChoiceField(
        label="Nueva sección", queryset=Page.objects.filter(depth__gt=1), widget=AdminPageChooser
    )

    def parametros(self) -> dict[str, Any]:
        return {"madre": self.cleaned_data["madre"].pk}


def formulario_para(accion: str, objeto: Model) -> type[FormularioDeSolicitud]:
    if accion == Pedido.DIRECCION:
        return FormularioDeDireccion
    if accion == Pedido.TRASLADO:
        return FormularioDeTraslado
    return FormularioDeSolicitud


class FormularioDeAprobacion(forms.Form):
    """Carries the fingerprint of what the person was shown."""

    huella = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    comentario = forms.CharField(
        label="Comentario (opcional)", required=False, widget=forms.Textarea({"rows": 2})
    )


class FormularioDeRechazo(forms.Form):
    comentario = forms.CharField(
        label="Por qué la rechaza",
        help_text="Lo lee quien la pidió.",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Escriba por qué la rechaza: quien la pidió debe saberlo."},
    )
