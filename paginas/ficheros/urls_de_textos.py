from __future__ import annotations

from django.urls import path

from paginas.ficheros import vistas_de_textos as vistas

app_name = "mesa_archivos"

urlpatterns = [
    path("", vistas.archivos, name="lista"),
    path("<int:document_id>/releer/", vistas.releer, name="releer"),
]
