from __future__ import annotations

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Portal institucional"
    default_auto_field = "django.db.models.BigAutoField"
