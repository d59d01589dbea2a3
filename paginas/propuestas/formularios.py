"""What a reviewer fills in to propose words: plain fields, and «dice… debe decir…»."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.forms import modelform_factory
from wagtail.admin.panels import get_edit_handler
from wagtail.fields import StreamField
from wagtail.models import Page

from paginas.revision.delegaciones.formularios import Fecha

# Their values are edited without a script; paragraphs and lists are not.
SENCILLOS = (
    models.BooleanField,
    models.CharField,
    models.DateField,
    models.PositiveIntegerField,
    models.PositiveSmallIntegerField,
    models.TextField,
    models.TimeField,
)
NUNCA = (StreamField, models.SlugField, models.DateTimeField)


class FormularioMotivo(forms.Form):
    motivo = forms.CharField(
        label="Por qué lo propone",
        help_text="Lo lee quien lo escribió. No copie datos de personas.",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Escriba por qué propone el cambio."},
    )


class FormularioRespuesta(forms.Form):
    respuesta = forms.CharField(
        label="Por qué no lo acepta",
        help_text="Basta una palabra o una frase. La lee quien lo propuso.",
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Escriba por qué no lo acepta."},
    )


class Sustitucion(forms.Form):
    dice = forms.CharField(
        label="Dice", required=False, strip=True, widget=forms.Textarea({"rows": 2})
    )
    debe_decir = forms.CharField(
        label="Debe decir", required=False, strip=True, widget=forms.Textarea({"rows": 2})
    )

    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        if datos.get("debe_decir") and not datos.get("dice"):
            self.add_error("dice", "Copie aquí lo que dice hoy el texto.")
        return datos


Sustituciones = forms.formset_factory(Sustitucion, extra=3, max_num=10)


def formulario_de(modelo: type[models.Model]) -> type[forms.ModelForm]:
    """The plain fields of the editor's form of ``modelo``, without its scripts."""
    campos = [c for c in _del_editor(modelo) if _es_sencillo(modelo, c)]
    return modelform_factory(modelo, fields=campos, formfield_callback=_campo)


def _del_editor(modelo: type[models.Model]) -> list[str]:
    panel = modelo.get_edit_handler() if issubclass(modelo, Page) else get_edit_handler(modelo)
    return panel.get_form_options().get("fields", [])


def _es_sencillo(modelo: type[models.Model], nombre: str) -> bool:
    try:
        campo = modelo._meta.get_field(nombre)
    except FieldDoesNotExist:
        return False
    return isinstance(campo, SENCILLOS) and not isinstance(campo, NUNCA)


def _campo(campo: models.Field, **kw: Any) -> forms.Field:
    if type(campo) is models.DateField:
        kw["widget"] = Fecha
    elif isinstance(campo, models.URLField):
        kw["assume_scheme"] = "https"
    elif type(campo) is models.TextField:
        kw["widget"] = forms.Textarea({"rows": 4})
    return campo.formfield(**kw)
