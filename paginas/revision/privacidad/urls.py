from __future__ import annotations

from django.urls import path

from paginas.revision.privacidad import views

app_name = "mesa_privacidad"

urlpatterns = [
    path("<int:estado_id>/conservar/", views.conservar, name="conservar"),
    path("<int:estado_id>/anular/", views.anular, name="anular"),
    path("<int:estado_id>/devolver/", views.devolver, name="devolver"),
    path("borrador/<int:tipo_id>/<str:objeto_id>/", views.borrador, name="borrador"),
]
