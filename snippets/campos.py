"""Model fields that several records share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models


class SeleccionMultiple(models.JSONField):
    """Several values of a closed list, stored as a JSON list of codes in the list's order.

    ``opciones`` is a ``TextChoices`` class. It stays out of migrations: adding an
    option changes no column.

    Raises ``ValidationError`` when a value is not a list or holds an unknown code.
    """

    def __init__(self, *args: Any, opciones: type[models.TextChoices] | None = None, **kw: Any):
        self.opciones = opciones
        kw.setdefault("default", list)
        kw.setdefault("blank", True)
        super().__init__(*args, **kw)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        nombre, _ruta, args, kw = super().deconstruct()
        return nombre, "django.db.models.JSONField", args, kw

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        if not isinstance(value, list):
            raise ValidationError("Elija valores de la lista.", code="lista")
        if self.opciones is None:
            return
        desconocidos = [codigo for codigo in value if codigo not in self.opciones.values]
        if desconocidos:
            raise ValidationError(
                "«%(valor)s» no está en la lista.", code="opcion", params={"valor": desconocidos[0]}
            )

    def formfield(self, **kw: Any) -> forms.Field:
        """A group of checkboxes; the form hands back a plain list."""
        opciones = self.opciones.choices if self.opciones else []
        return forms.TypedMultipleChoiceField(
            choices=opciones,
            coerce=str,
            empty_value=[],
            required=not self.blank,
            label=kw.pop("label", None) or self.verbose_name.capitalize(),
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )

    def etiquetas(self, valores: Sequence[str]) -> list[str]:
        """Labels of the codes, in the order of the list; unknown codes are left out."""
        if self.opciones is None:
            return list(valores)
        return [texto for codigo, texto in self.opciones.choices if codigo in valores]
