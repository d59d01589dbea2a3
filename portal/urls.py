from __future__ import annotations

from django.conf import settings
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from paginas.ficheros.views import imagen
from portal.vistas import recorrido, robots, salud
from portal.vistas.mapa import MAPAS

# Not routed at all where a demonstration may not be.
de_demostracion = (
    [
        path("recorrido/", recorrido.recorrido, name="recorrido"),
        path("recorrido/entrar/<str:nombre>/", recorrido.entrar, name="recorrido_entrar"),
    ]
    if settings.DEMOSTRACION_PERMITIDA
    else []
)

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include("paginas.ficheros.urls")),
    path("ficheros/<path:ruta>", imagen, name="imagen"),
    path("buscar/", include("busqueda.urls")),
    path("salud/viva", salud.viva, name="salud_viva"),
    path("salud/lista", salud.lista, name="salud_lista"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": MAPAS}, name="sitemap"),
    *de_demostracion,
    path("", include("paginas.urls")),
    path("", include(wagtail_urls)),
]
