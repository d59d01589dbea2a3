"""Sending to review: what is sent is frozen by its fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import WorkflowState

from paginas.revision.autoria import ultima_autoria
from paginas.revision.contenido import huella
from paginas.revision.errores import FlujoDirecto, RevisionRechazada
from paginas.revision.ficheros import sumas_de
from paginas.revision.impedimentos import exigir_que_se_puede_publicar
from paginas.revision.pasos import SIN_REVISION, es_el_flujo
from snippets.models import Acuerdo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from paginas.models import Envio


@transaction.atomic
def enviar(
    *,
    objeto: models.Model,
    persona: AbstractUser,
    correcciones: Collection[int] | None = None,
    ahora: datetime | None = None,
) -> WorkflowState:
    """Send the latest draft of ``objeto`` to review, in the name of ``persona``.

    ``correcciones``: of an act, ids of the published agreements whose correction goes
    with it; without it, those chosen before (``compartidas.verbos.elegir``).

    Raises ``RevisionRechazada`` when it has no review of its own (an agreement
    before its act) or is in review already, and what ``elegir`` raises.
    """
    from paginas.revision.compartidas.verbos import elegir

    if correcciones is not None:
        elegir(sesion=objeto, acuerdos=correcciones, persona=persona)
    exigir_que_se_puede_publicar(objeto)
    flujo = objeto.get_workflow()
    if flujo is None and type(objeto).get_default_workflow() is not None:
        raise RevisionRechazada(
            "Este contenido no se revisa solo: un acuerdo se publica con el acta que lo adopta."
        )
    if not es_el_flujo(flujo):
        raise FlujoDirecto(SIN_REVISION)
    actual = objeto.current_workflow_state
    if actual is None:
        estado = flujo.start(objeto, persona)
    elif actual.status == WorkflowState.STATUS_NEEDS_CHANGES:
        actual.resume(persona)
        estado = actual
    else:
        raise RevisionRechazada("Ya está en revisión.")
    if ahora is not None:
        fechar_envio(estado, ahora)
    return estado


def congelar(estado: WorkflowState, *, ahora: datetime | None = None) -> Envio:
    """Freeze what ``estado`` sends: the object and those published with it."""
    from paginas.models import ElementoEnviado, Envio
    from paginas.revision.compartidas.verbos import olvidar
    from paginas.revision.paquetes import acompanantes, exigir_que_va_con_su_acta

    cabeza = objeto_de(estado)
    envio = Envio.objects.create(flujo=estado, creado=ahora or timezone.now())
    elementos = []
    partes = [cabeza, *acompanantes(cabeza)]
    if isinstance(cabeza, Acuerdo):
        olvidar([cabeza])  # sent by itself, it no longer waits for its act
    for objeto in partes:
        revision = objeto.get_latest_revision()
        if revision is None:
            raise RevisionRechazada(f"«{objeto}» no tiene un borrador guardado que enviar.")
        exigir_que_se_puede_publicar(revision.as_object())
        if objeto is not cabeza:
            exigir_que_va_con_su_acta(revision.as_object())
        elementos.append(
            ElementoEnviado(
                envio=envio,
                content_type=objeto.get_base_content_type(),
                object_id=str(objeto.pk),
                revision=revision,
                huella=huella(revision),
                ficheros=sumas_de(revision.as_object()),
                es_cabeza=objeto is cabeza,
                autoria_hasta=ultima_autoria(objeto.get_base_content_type().pk, objeto.pk),
            )
        )
    ElementoEnviado.objects.bulk_create(elementos)
    return envio


def objeto_de(estado: WorkflowState) -> models.Model:
    """The specific object a workflow state speaks of."""
    objeto = estado.content_object
    return getattr(objeto, "specific", objeto)


def ultimo_envio(estado: WorkflowState) -> Envio | None:
    from paginas.models import Envio

    return Envio.objects.filter(flujo=estado).prefetch_related("elementos").first()


def huella_del_envio(envio: Envio) -> str:
    """One fingerprint for the whole package, as the approval form carries it."""
    elementos = envio.elementos.all()
    partes = [f"{e.content_type_id}:{e.object_id}:{e.huella}" for e in elementos]
    partes += [f"{clave}={suma}" for e in elementos for clave, suma in e.ficheros.items()]
    return hashlib.sha256("\n".join(sorted(partes)).encode()).hexdigest()


def fechar_envio(estado: WorkflowState, ahora: datetime) -> None:
    """Date a submission in the past; only the loader of the demonstration asks for it."""
    from paginas.models import Envio

    WorkflowState.objects.filter(pk=estado.pk).update(created_at=ahora)
    estado.task_states.filter(finished_at__isnull=True).update(started_at=ahora)
    Envio.objects.filter(flujo=estado).update(creado=ahora)
