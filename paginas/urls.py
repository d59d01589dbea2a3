"""Public views of the module; a site may include them under a prefix."""

from __future__ import annotations

from django.urls import path

from paginas.acuerdos import views as acuerdos
from paginas.bitacora import views as bitacora
from paginas.instituciones import views as instituciones
from paginas.registros import views as registros

app_name = "mesa"

urlpatterns = [
    path("acuerdos/", acuerdos.lista, name="acuerdos"),
    path("acuerdos/<str:codigo>/", acuerdos.detalle, name="acuerdo"),
    path("compromisos/", registros.compromisos, name="compromisos"),
    path("compromisos/<str:codigo>/", registros.compromiso, name="compromiso"),
    path("organos/<str:sigla>/", registros.organo, name="organo"),
    path("instituciones/<str:sigla>/", instituciones.institucion, name="institucion"),
    path("verificacion/", bitacora.verificacion, name="verificacion"),
    path("verificacion/manifiesto.json", bitacora.descargar_manifiesto, name="manifiesto"),
    path("versiones/<slug:clave>/", bitacora.de_un_objeto, name="versiones"),
    path("versiones/<slug:clave>/<int:numero>/", bitacora.una_version, name="version"),
    path(
        "versiones/<slug:clave>/<int:numero>/contenido.json",
        bitacora.contenido,
        name="version_contenido",
    ),
]
