"""What a moderator fills in to hand the review over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db.models import Q


class Fecha(forms.DateInput):
    """The browser's own calendar: it needs no script."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FormularioDelegacion(forms.Form):
    a = forms.ModelChoiceField(
        label="En quién delega",
        queryset=None,
        empty_label="Elija a una persona",
        error_messages={
            "required": "Elija a quién.",
            "invalid_choice": "Elija a otra persona que pueda entrar en la administración.",
        },
        help_text="Revisará como usted mientras dure, y tampoco aprobará lo que haya escrito.",
    )
    desde = forms.DateField(
        label="Desde", widget=Fecha, error_messages={"required": "Escriba el primer día."}
    )
    hasta = forms.DateField(
        label="Hasta",
        widget=Fecha,
        help_text="El último día cuenta.",
        error_messages={"required": "Escriba el último día."},
    )
    motivo = forms.CharField(
        label="Motivo",
        max_length=300,
        help_text="Queda en la bitácora pública, sin nombres: «vacaciones». No ponga datos de "
        "personas.",
        error_messages={"required": "Escriba el motivo de la delegación."},
    )

    def __init__(self, *args: Any, de: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["a"].queryset = quienes_pueden_entrar().exclude(pk=de.pk)


def quienes_pueden_entrar() -> Any:
    """Active people who may enter the admin, by name."""
    permiso = Permission.objects.filter(
        content_type__app_label="wagtailadmin", codename="access_admin"
    )
    entran = (
        Q(is_superuser=True) | Q(user_permissions__in=permiso) | Q(groups__permissions__in=permiso)
    )
    personas = get_user_model()
    return (
        personas._default_manager.filter(entran, is_active=True)
        .distinct()
        .order_by(personas.USERNAME_FIELD)
    )
