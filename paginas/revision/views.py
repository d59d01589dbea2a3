"""The review pages of the admin: the queue, one package, the decision."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import WorkflowState

from paginas.models import Envio
from paginas.privacidad.detector import tachar
from paginas.privacidad.puerta import pendientes_de, revisar_envio
from paginas.revision import consulta, decision, emergencia, retirada
from paginas.revision.autoria import autores_pendientes
from paginas.revision.desprogramacion import (
    fallidos_de,
    programados_de,
    puede_desprogramar,
)
from paginas.revision.envio import huella_del_envio, objeto_de, ultimo_envio
from paginas.revision.errores import RevisionRechazada
from paginas.revision.formularios import (
    FormularioAprobacion,
    FormularioDesprogramar,
    FormularioDevolucion,
    FormularioEmergencia,
)
from paginas.revision.privacidad.formularios import FormularioConservar
from paginas.revision.registro import es_revisado
from paginas.revision.trabajos import plazo_de_revision


def pendientes(request: HttpRequest) -> HttpResponse:
    """What waits and what was returned; writers see only what they sent."""
    todo = consulta.puede_ver(request.user)
    contexto = {
        "pendientes": consulta.pendientes(request.user) if todo else [],
        "devueltos": consulta.devueltos(None if todo else request.user),
        "fallidos": fallidos_de(request.user),
        "programados": programados_de(request.user),
        "puede_ver": todo,
        "puede_revisar": consulta.puede_revisar(request.user),
    }
    return TemplateResponse(request, "paginas/admin/pendientes.html", contexto)


def revisar(request: HttpRequest, estado_id: int) -> HttpResponse:
    """The whole package against what is live, with the two decisions beneath."""
    estado = estado_revisado(estado_id)
    es_suyo = estado.requested_by_id == request.user.pk
    if not (es_suyo or consulta.puede_leer(request.user, objeto_de(estado))):
        raise PermissionDenied
    return pagina_de_revision(request, estado)


@require_POST
def aprobar(request: HttpRequest, estado_id: int) -> HttpResponse:
    estado = estado_revisado(estado_id)
    formulario = FormularioAprobacion(request.POST)
    if not formulario.is_valid():
        return pagina_de_revision(request, estado, aprobacion=formulario)
    return _decidir(
        request,
        estado,
        "approve",
        f"Aprobado y publicado: {tachar(str(objeto_de(estado)))}.",
        **formulario.cleaned_data,
    )


@require_POST
def devolver(request: HttpRequest, estado_id: int) -> HttpResponse:
    estado = estado_revisado(estado_id)
    formulario = FormularioDevolucion(request.POST)
    if not formulario.is_valid():
        return pagina_de_revision(request, estado, devolucion=formulario)
    return _decidir(
        request,
        estado,
        "reject",
        f"Devuelto con su motivo: {tachar(str(objeto_de(estado)))}.",
        **formulario.cleaned_data,
    )


def _decidir(
    request: HttpRequest, estado: WorkflowState, accion: str, exito: str, **datos: Any
) -> HttpResponse:
    tarea = consulta.tarea_en_curso(estado)
    if tarea is None:
        messages.error(request, "Esto ya no espera revisión: alguien lo decidió o lo retiró.")
        return redirect("mesa_revision:pendientes")
    try:
        decision.decidir(
            tarea=tarea.task.specific, estado=tarea, persona=request.user, accion=accion, **datos
        )
    except RevisionRechazada as error:
        messages.error(request, str(error))
        return redirect("mesa_revision:revisar", estado.pk)
    messages.success(request, exito)
    return redirect(_siguiente(request))


def pagina_de_revision(
    request: HttpRequest,
    estado: WorkflowState,
    aprobacion: FormularioAprobacion | None = None,
    devolucion: FormularioDevolucion | None = None,
    de_emergencia: FormularioEmergencia | None = None,
) -> HttpResponse:
    envio = ultimo_envio(estado)
    if envio is None:
        raise Http404("No hay nada enviado a revisión.")
    objeto = objeto_de(estado)
    espera = consulta.tarea_en_curso(estado) is not None
    revisados = revisar_envio(envio)
    impedimento = decision.impedimento_para_aprobar(objeto, request.user) if espera else ""
    contexto = {
        "estado": estado,
        "objeto": objeto,
        "envio": envio,
        "cambios": consulta.cambios(envio, request),
        "revisados": revisados,
        "por_resolver": len(pendientes_de(revisados)),
        "hay_hallazgos": any(r.senales for r in revisados),
        "conservar": FormularioConservar(),
        "espera": espera,
        "puede_revisar": espera and consulta.puede_revisar(request.user),
        "impedimento": impedimento,
        "puede_retirar": retirada.puede_retirar(estado, request.user),
        "programado": envio.programado if envio.publicado is None else None,
        "puede_desprogramar": puede_desprogramar(envio, request.user),
        "desprogramar": FormularioDesprogramar(),
        "puede_adoptar": espera and _falta_autor(objeto),
        "puede_emergencia": espera and emergencia.puede_publicar_de_emergencia(request.user),
        "de_emergencia": de_emergencia
        or FormularioEmergencia(initial=_inicial(envio), auto_id="emergencia_%s"),
        "autores": _autores(objeto),
        "vence": envio.creado + plazo_de_revision(),
        "aprobacion": aprobacion or FormularioAprobacion(initial=_inicial(envio)),
        "devolucion": devolucion or FormularioDevolucion(),
        "historia": estado.task_states.exclude(finished_at=None).order_by("finished_at"),
    }
    return TemplateResponse(request, "paginas/admin/revisar.html", contexto)


def _autores(objeto: Model) -> list[str]:
    """Names of those who wrote some part of what waits, for who reviews."""
    partes = decision.partes_por_revisar(objeto)
    claves = set().union(*(autores_pendientes(parte) for parte in partes))
    personas = get_user_model().objects.filter(pk__in=claves - {None})
    return sorted(persona.get_username() for persona in personas)


def _falta_autor(objeto: Model) -> bool:
    return any(None in autores_pendientes(p) for p in decision.partes_por_revisar(objeto))


def _inicial(envio: Envio) -> dict[str, str]:
    return {"huella": huella_del_envio(envio)}


def estado_revisado(estado_id: int) -> WorkflowState:
    estado = get_object_or_404(WorkflowState, pk=estado_id)
    if estado.content_object is None or not es_revisado(objeto_de(estado)):
        raise Http404
    return estado


def _siguiente(request: HttpRequest) -> str:
    destino = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(destino, {request.get_host()}):
        return destino
    return "mesa_revision:pendientes"
