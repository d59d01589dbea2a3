"""What every template of the portal may read."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def portal(request: HttpRequest) -> dict[str, Any]:
    return {
        "nombre_del_sitio": settings.WAGTAIL_SITE_NAME,
        "plantilla_base": settings.MESA_PLANTILLA_BASE,
    }
