"""Permissions of reviewed records: nobody publishes directly."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import policy_registry

POR_REVISION = frozenset({"publish"})


def puede_editar(persona: Any, objeto: models.Model) -> bool:
    """Whether ``persona`` may edit it when no package keeps it still."""
    if isinstance(objeto, Page):
        return objeto.permissions_for_user(persona).can_edit()
    politica = policy_registry.get(objeto)
    return politica.user_has_permission_for_instance(persona, "change", objeto)


class PoliticaRevisada(ModelPermissionPolicy):
    """«Publicar» belongs to no one, superusers included: an approval publishes.

    What was public is not deleted either: its address must answer for ever.
    """

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in POR_REVISION and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return super().user_has_any_permission(user, set(actions) - POR_REVISION)

    def user_has_permission_for_instance(
        self, user: Any, action: str, instance: models.Model
    ) -> bool:
        if action == "delete" and instance.first_published_at is not None:
            return False
        return self.user_has_permission(user, action)

    def users_with_any_permission(self, actions: Any) -> Any:
        return super().users_with_any_permission(set(actions) - POR_REVISION)
