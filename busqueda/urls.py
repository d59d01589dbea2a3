from __future__ import annotations

from django.urls import path

from busqueda.views import buscar

app_name = "busqueda"
urlpatterns = [path("", buscar, name="buscar")]
