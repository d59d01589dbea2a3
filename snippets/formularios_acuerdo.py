"""The editor's form of an agreement: the rules between it and what is added to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.forms import ModelForm
from wagtail.admin.forms import WagtailAdminModelForm

from snippets.seguimiento import (
    NO_CAMBIA,
    Errores,
    Marco,
    errores_de_avance,
    errores_de_reprogramacion,
    marco_de,
)


class FormularioAcuerdo(WagtailAdminModelForm):
    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        marco = marco_de(
            self.instance,
            responsables=[
                linea.cleaned_data["institucion"].pk
                for linea in self._lineas("responsables")
                if linea.cleaned_data.get("institucion")
            ],
            adopcion=datos.get("fecha_adopcion"),
        )
        self._examinar("avances", errores_de_avance, marco)
        self._examinar("reprogramaciones", errores_de_reprogramacion, marco)
        return datos

    def _examinar(self, lista: str, regla: Callable[[Any, Marco], Errores], marco: Marco) -> None:
        publicadas = getattr(marco, lista)
        for linea in self._todas(lista):
            if linea.cleaned_data.get("DELETE"):
                if linea.instance.pk in publicadas:
                    self.add_error(None, f"«{linea.instance}»: {NO_CAMBIA}")
                continue
            for campo, motivo in regla(linea.instance, marco).items():
                linea.add_error(campo if campo in linea.fields else None, motivo)

    def _todas(self, lista: str) -> Iterator[ModelForm]:
        """The valid lines of a list; the form may be cut down by permissions."""
        if lista in self.formsets:
            yield from (f for f in self.formsets[lista].forms if f.is_valid() and f.cleaned_data)

    def _lineas(self, lista: str) -> Iterator[ModelForm]:
        yield from (f for f in self._todas(lista) if not f.cleaned_data.get("DELETE"))
