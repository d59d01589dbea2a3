from __future__ import annotations

from django.urls import path

from paginas.ficheros import vistas_de_textos
from paginas.revision import views
from paginas.revision import vistas_de_pasos as pasos

app_name = "mesa_revision"

urlpatterns = [
    path("", views.pendientes, name="pendientes"),
    path("archivos/", vistas_de_textos.archivos, name="archivos"),
    path("archivos/<int:document_id>/releer/", vistas_de_textos.releer, name="releer"),
    path("<int:estado_id>/", views.revisar, name="revisar"),
    path("<int:estado_id>/aprobar/", views.aprobar, name="aprobar"),
    path("<int:estado_id>/devolver/", views.devolver, name="devolver"),
    path("<int:estado_id>/rechazar/", pasos.rechazar, name="rechazar"),
    path("<int:estado_id>/retirar/", pasos.retirar, name="retirar"),
    path("<int:estado_id>/adoptar/", pasos.adoptar, name="adoptar"),
    path("<int:estado_id>/desprogramar/", pasos.desprogramar, name="desprogramar"),
    path("<int:estado_id>/emergencia/", pasos.emergencia, name="emergencia"),
]
