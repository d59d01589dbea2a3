from __future__ import annotations

from django.urls import path

from paginas.revision.delegaciones import views

app_name = "mesa_delegaciones"

urlpatterns = [
    path("", views.lista, name="lista"),
    path("delegar/", views.delegar, name="delegar"),
    path("<int:delegacion_id>/revocar/", views.revocar, name="revocar"),
]
