from __future__ import annotations

from django.urls import path

from paginas.bitacora.reserva import views

app_name = "mesa_reservas"

urlpatterns = [
    path("", views.lista, name="lista"),
    path("pedir/", views.pedir, name="pedir"),
    path("<int:reserva_id>/confirmar/", views.confirmar, name="confirmar"),
    path("<int:reserva_id>/descartar/", views.descartar, name="descartar"),
]
