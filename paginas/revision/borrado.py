"""What was public is not deleted: its address must answer for ever."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

from snippets.models.base import RegistroRevisado


def impedir_borrar_lo_publicado(
    request: HttpRequest, objetos: Iterable[Any]
) -> HttpResponse | None:
    """Hook ``before_delete_snippet``: refuse when any of them was ever published."""
    for objeto in objetos:
        if isinstance(objeto, RegistroRevisado) and objeto.first_published_at is not None:
            messages.error(request, f"«{objeto}» ya fue publicado: lo publicado no se elimina.")
            return redirect("wagtailadmin_home")
    return None
