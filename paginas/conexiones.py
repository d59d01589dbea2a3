"""Connects signals and hooks of other packages to ours, once, at start."""

from __future__ import annotations

from django.db.models.signals import post_save
from wagtail.models import Revision
from wagtail.permissions import register_permission_policy

from paginas.ficheros import conexiones as ficheros
from paginas.revision import flujo
from paginas.revision.autoria import anotar
from paginas.revision.candado import candado_del_paquete
from paginas.revision.correos import silenciar_los_de_wagtail
from paginas.revision.permisos import PoliticaRevisada
from snippets.candados import registrar_candado
from snippets.models import Acuerdo, Compromiso, Hito, PlanAccion


def conectar() -> None:
    post_save.connect(anotar, sender=Revision, dispatch_uid="paginas.autoria")
    ficheros.conectar()
    registrar_candado(candado_del_paquete)
    flujo.instalar()
    silenciar_los_de_wagtail()
    for modelo in (Acuerdo, PlanAccion, Compromiso, Hito):
        register_permission_policy(modelo, PoliticaRevisada(modelo))
