"""robots.txt: a demonstration is not to be indexed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from snippets.demostracion import hay_demostracion


def robots(request: HttpRequest) -> HttpResponse:
    if hay_demostracion():
        reglas = ["User-agent: *", "Disallow: /"]
    else:
        reglas = [
            "User-agent: *",
            f"Disallow: {reverse('wagtailadmin_home')}",
            f"Disallow: {reverse('busqueda:buscar')}?",
            f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
        ]
    return HttpResponse("\n".join([*reglas, ""]), content_type="text/plain; charset=utf-8")
