"""Public views of the module; a site may include them under a prefix."""

from __future__ import annotations

from django.urls import path

from paginas.acuerdos import views as acuerdos
from paginas.registros import views as registros

app_name = "mesa"

urlpatterns = [
    path("acuerdos/", acuerdos.lista, name="acuerdos"),
    path("acuerdos/<str:codigo>/", acuerdos.detalle, name="acuerdo"),
    path("compromisos/", registros.compromisos, name="compromisos"),
    path("compromisos/<str:codigo>/", registros.compromiso, name="compromiso"),
    path("organos/<str:sigla>/", registros.organo, name="organo"),
    path("instituciones/<str:sigla>/", registros.institucion, name="institucion"),
]
