from __future__ import annotations

from django.urls import path

from paginas.solicitudes import views

app_name = "mesa_solicitudes"

urlpatterns = [
    path("", views.lista, name="lista"),
    path("pedir/<slug:app>/<slug:modelo>/<str:clave>/<slug:accion>/", views.pedir, name="pedir"),
    path("<int:solicitud_id>/", views.ver, name="ver"),
    path("<int:solicitud_id>/aprobar/", views.aprobar, name="aprobar"),
    path("<int:solicitud_id>/rechazar/", views.rechazar, name="rechazar"),
    path("<int:solicitud_id>/retirar/", views.retirar, name="retirar"),
]
