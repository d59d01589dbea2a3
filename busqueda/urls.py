from __future__ import annotations

from django.urls import path

from busqueda.views import buscar, feed, sugerencias

app_name = "busqueda"
urlpatterns = [
    path("", buscar, name="buscar"),
    path("sugerencias/", sugerencias, name="sugerencias"),
    path("feed/", feed, name="feed"),
]
