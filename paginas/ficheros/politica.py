"""Permissions on files: nobody deletes, or edits without our form, what is frozen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_base_form
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_base_form
from wagtail.permissions import policy_registry

from paginas.ficheros.formularios import FormularioCongelable
from paginas.ficheros.inmutables import motivo


class CongelaLoPublicado:
    """Mixed into the policy the site already has; superusers obey it too."""

    def _permitidas(self, acciones: Iterable[str], fichero: Model) -> set[str]:
        acciones = set(acciones)
        vedadas = acciones & (
            {"delete"} if _con_formulario_propio(fichero) else {"delete", "change"}
        )
        return acciones - vedadas if vedadas and motivo(fichero) else acciones

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return bool(self._permitidas({action}, instance)) and (
            super().user_has_permission_for_instance(user, action, instance)  # type: ignore[misc]
        )

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        permitidas = self._permitidas(actions, instance)
        return bool(permitidas) and (
            super().user_has_any_permission_for_instance(  # type: ignore[misc]
                user, permitidas, instance
            )
        )


def _con_formulario_propio(fichero: Model) -> bool:
    base = (
        get_document_base_form()
        if isinstance(fichero, get_document_model())
        else get_image_base_form()
    )
    return issubclass(base, FormularioCongelable)


def congelar() -> None:
    """Mix the rule into the policies registered for documents and images, once."""
    for modelo in (get_document_model(), get_image_model()):
        politica = policy_registry.get_by_type(modelo, fallback=False)
        clase = type(politica)
        if not issubclass(clase, CongelaLoPublicado):
            politica.__class__ = type(f"{clase.__name__}Congelada", (CongelaLoPublicado, clase), {})
