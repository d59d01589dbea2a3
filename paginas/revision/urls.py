from __future__ import annotations

from django.urls import path

from paginas.revision import views
from paginas.revision import vistas_de_pasos as pasos

app_name = "mesa_revision"

urlpatterns = [
    path("", views.pendientes, name="pendientes"),
    path("<int:estado_id>/", views.revisar, name="revisar"),
    path("<int:estado_id>/aprobar/", views.aprobar, name="aprobar"),
    path("<int:estado_id>/devolver/", views.devolver, name="devolver"),
    path("<int:estado_id>/rechazar/", pasos.rechazar, name="rechazar"),
    path("<int:estado_id>/retirar/", pasos.retirar, name="retirar"),
    path("<int:estado_id>/adoptar/", pasos.adoptar, name="adoptar"),
    path("<int:estado_id>/desprogramar/", pasos.desprogramar, name="desprogramar"),
    path("<int:estado_id>/emergencia/", pasos.emergencia, name="emergencia"),
]
