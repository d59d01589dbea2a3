from __future__ import annotations

from django.contrib.sitemaps.views import sitemap
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from paginas.ficheros.views import imagen
from portal.vistas import robots, salud
from portal.vistas.mapa import MAPAS

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("ficheros/<path:ruta>", imagen, name="imagen"),
    # BUSQUEDA
    path("salud/viva", salud.viva, name="salud_viva"),
    path("salud/lista", salud.lista, name="salud_lista"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": MAPAS}, name="sitemap"),
    path("recorrido/", include("portal.demo.urls")),
    path("", include("paginas.urls")),
    path("", include(wagtail_urls)),
]
