from __future__ import annotations

from django.urls import path

from paginas.revision import views

app_name = "mesa_revision"

urlpatterns = [
    path("", views.pendientes, name="pendientes"),
    path("<int:estado_id>/", views.revisar, name="revisar"),
    path("<int:estado_id>/aprobar/", views.aprobar, name="aprobar"),
    path("<int:estado_id>/devolver/", views.devolver, name="devolver"),
]
