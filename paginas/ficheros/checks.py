"""System checks: no door beside the one that asks whether a file is public."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.urls import NoReverseMatch, reverse


@checks.register
def documentos_por_la_vista(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Documents are served by the view, never from their storage's own address."""
    metodo = getattr(settings, "WAGTAILDOCS_SERVE_METHOD", None)
    if metodo not in ("direct", "redirect"):
        return []
    return [
        checks.Error(
            f"WAGTAILDOCS_SERVE_METHOD = {metodo!r} gives away the address of every document.",
            hint='Use "serve_view".',
            id="paginas.E020",
        )
    ]


@checks.register
def imagenes_sin_vista_dinamica(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Wagtail's dynamic view of images asks nobody whether the image is public."""
    try:
        reverse("wagtailimages_serve", args=("firma", 1, "original"))
    except NoReverseMatch:
        return []
    return [
        checks.Error(
            "wagtail.images.urls serves any image, public or not.",
            hint="Do not include it in the site's urls.",
            id="paginas.E021",
        )
    ]


@checks.register
def carpeta_de_ficheros_aparte(app_configs: Any, **kw: Any) -> list[checks.CheckMessage]:
    """Uploaded files lie in no folder that is served as it is."""
    if not settings.MEDIA_ROOT:
        return []
    ficheros = Path(settings.MEDIA_ROOT).resolve()
    servidas = [
        *(d[1] if isinstance(d, (list, tuple)) else d for d in settings.STATICFILES_DIRS),
        settings.STATIC_ROOT,
        getattr(settings, "WHITENOISE_ROOT", None),
    ]
    return [
        checks.Error(
            f"MEDIA_ROOT lies inside {carpeta}, which is served without asking.",
            hint="Move the uploaded files out of it.",
            id="paginas.E022",
        )
        for carpeta in filter(None, servidas)
        if ficheros.is_relative_to(Path(carpeta).resolve())
        or Path(carpeta).resolve().is_relative_to(ficheros)
    ]
