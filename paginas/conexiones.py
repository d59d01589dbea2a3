"""Connects signals and hooks of other packages to ours, once, at start."""

from __future__ import annotations

from django.apps import apps
from django.db.models.signals import post_migrate, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Revision
from wagtail.permissions import register_permission_policy

from paginas.bitacora import disparadores
from paginas.evidencias import examinar, exigir_seguimiento
from paginas.ficheros import conexiones as ficheros
from paginas.registros import asientos
from paginas.revision import flujo, instalacion, pasos, puertas, trabajos
from paginas.revision.autoria import anotar, anotar_fichero
from paginas.revision.candado import candado_de_revision
from paginas.revision.correos import silenciar_los_de_wagtail
from paginas.revision.impedimentos import registrar_exigencia
from paginas.revision.permisos import PoliticaRevisada
from paginas.seguimiento.recordatorios import recordar_vencimientos
from paginas.solicitudes import escucha
from paginas.solicitudes.direcciones import exigir_direccion_sin_duenio
from paginas.solicitudes.eliminados import candado_de_eliminado, exigir_que_no_esta_eliminado
from snippets.candados import registrar_candado
from snippets.evidencias import registrar_examen
from snippets.ficheros.texto.trabajo import leer_pendientes
from snippets.models import Acuerdo, Compromiso, Hito, PlanAccion


def conectar() -> None:
    post_save.connect(anotar, sender=Revision, dispatch_uid="paginas.autoria")
    ficheros.conectar()
    asientos.conectar()
    registrar_candado(candado_de_eliminado)
    post_migrate.connect(
        disparadores.al_migrar,
        sender=apps.get_app_config("paginas"),
        dispatch_uid="paginas.bitacora",
    )
    post_migrate.connect(
        instalacion.al_migrar,
        sender=apps.get_app_config("paginas"),
        dispatch_uid="paginas.instalacion",
    )
    registrar_exigencia(exigir_que_no_esta_eliminado)
    registrar_exigencia(exigir_direccion_sin_duenio)
    registrar_exigencia(exigir_seguimiento)
    registrar_examen(examinar)
    escucha.conectar()
    registrar_candado(candado_de_revision)
    for modelo in (get_document_model(), get_image_model()):
        post_save.connect(anotar_fichero, sender=modelo, dispatch_uid="paginas.autoria")
    puertas.conectar()
    trabajos.conectar()
    trabajos.registrar_trabajo("recordatorios a las instituciones", recordar_vencimientos)
    trabajos.registrar_trabajo("texto de los archivos", leer_pendientes)
    pasos.conectar()
    flujo.instalar()
    silenciar_los_de_wagtail()
    for modelo in (Acuerdo, PlanAccion, Compromiso, Hito):
        register_permission_policy(modelo, PoliticaRevisada(modelo))
