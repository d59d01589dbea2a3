from __future__ import annotations

from django.urls import path

from busqueda.administrar import vistas

app_name = "buscador"
urlpatterns = [
    path("", vistas.estado, name="estado"),
    path("probar/", vistas.probar, name="probar"),
    path("historia/", vistas.historia, name="historia"),
]
