from __future__ import annotations

from django.urls import path

from paginas.propuestas import views

app_name = "mesa_propuestas"

urlpatterns = [
    path("proponer/<int:tipo_id>/<str:objeto_id>/", views.proponer, name="proponer"),
    path("<int:propuesta_id>/", views.ver, name="ver"),
    path("<int:propuesta_id>/aceptar/", views.aceptar, name="aceptar"),
    path("<int:propuesta_id>/rehusar/", views.rehusar, name="rehusar"),
]
