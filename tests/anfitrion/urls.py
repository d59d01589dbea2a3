from __future__ import annotations

from django.conf import settings
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("gestion/", include(wagtailadmin_urls)),
    path("documentos/", include(wagtaildocs_urls)),
    path("mesa/", include("paginas.urls")),
    *([] if settings.SIN_BUSQUEDA else [path("mesa/buscar/", include("busqueda.urls"))]),
    path("sitio/", include(wagtail_urls)),
]
