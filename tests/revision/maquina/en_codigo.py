"""What a script, a shell or another app may try on the rows, outside the verbs.

Each takes the world, the key of an object and who tries; each runs in a transaction of
its own, as in a request, and a refusal is no failure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from paginas.revision.consulta import tarea_en_curso
from paginas.revision.errores import RevisionRechazada
from tests.revision.maquina.mundo import CAMPO, Mundo

# Every way in which a door says no.
SE_NIEGA = (RevisionRechazada, PermissionDenied, ValidationError, ProtectedError, IntegrityError)
INTRUSO = "palabra metida por código"

Intento = Callable[[Any, Any], Any]  # the object as it is now, and a person


def intentar(intento: Intento) -> Callable[[Mundo, str, str], None]:
    def jugar(mundo: Mundo, clave: str, persona: str) -> None:
        try:
            with transaction.atomic():
                intento(mundo.de(clave), mundo.personas[persona])
        except SE_NIEGA:
            pass  # what matters is what is public afterwards

    return jugar


def guardar_publicado(objeto: Any, persona: Any) -> None:
    objeto.live = True
    objeto.save()


def guardar_otras_palabras(objeto: Any, persona: Any) -> None:
    if objeto.live:
        setattr(objeto, CAMPO[type(objeto)], INTRUSO)
        objeto.save()


def guardar_una_columna(objeto: Any, persona: Any) -> None:
    objeto.live, objeto.expired = True, False
    objeto.save(update_fields=["live", "expired"])


def publicar_la_ultima(objeto: Any, persona: Any) -> None:
    objeto.get_latest_revision().publish(user=persona, skip_permission_checks=True)


def publicar_la_primera(objeto: Any, persona: Any) -> None:
    objeto.revisions.order_by("pk").first().publish()


def fijar_la_hora(objeto: Any, persona: Any) -> None:
    revision = objeto.get_latest_revision()
    revision.approved_go_live_at = timezone.now()
    revision.save()


def copiar_publicado(objeto: Any, persona: Any) -> None:
    if isinstance(objeto, Page):
        otro = {"slug": f"copia-{objeto.pk}", "title": "Copia"}
        objeto.copy(update_attrs=otro, keep_live=True, copy_revisions=True, user=persona)


def alias(objeto: Any, persona: Any) -> None:
    if isinstance(objeto, Page):
        objeto.create_alias(update_slug=f"alias-{objeto.pk}", user=persona)


def terminar_el_flujo(objeto: Any, persona: Any) -> None:
    if (estado := objeto.current_workflow_state) is not None:
        estado.finish(user=persona)


def aprobar_la_tarea(objeto: Any, persona: Any) -> None:
    estado = objeto.current_workflow_state
    if estado is not None and (tarea := tarea_en_curso(estado)) is not None:
        tarea.approve(user=persona)


def borrar(objeto: Any, persona: Any) -> None:
    objeto.delete()


def borrar_en_bloque(objeto: Any, persona: Any) -> None:
    type(objeto).objects.filter(pk=objeto.pk).delete()


def borrar_por_la_base(objeto: Any, persona: Any) -> None:
    if isinstance(objeto, Page):
        Page.objects.filter(pk=objeto.pk).delete()


def retirar(mundo: Mundo, clave: str) -> None:
    mundo.de(clave).unpublish()


def restringir(mundo: Mundo, clave: str, cerrada: bool) -> None:
    pagina = mundo.de(clave)
    if cerrada:
        PageViewRestriction.objects.create(page=pagina, restriction_type="login")
    else:
        for restriccion in pagina.view_restrictions.all():
            restriccion.delete()
