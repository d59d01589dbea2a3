"""The other steps of a package: reject, withdraw, adopt, publish in an emergency."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import TaskState, WorkflowState

from paginas.revision import autoria, consulta, decision, desprogramacion, retirada
from paginas.revision import emergencia as via
from paginas.revision.envio import objeto_de, ultimo_envio
from paginas.revision.errores import RevisionRechazada
from paginas.revision.formularios import FormularioEmergencia
from paginas.revision.views import estado_revisado, pagina_de_revision


@require_POST
def rechazar(request: HttpRequest, estado_id: int) -> HttpResponse:
    estado = estado_revisado(estado_id)
    return _hacer(
        request,
        estado,
        lambda: decision.rechazar(
            estado=_espera(estado),
            persona=request.user,
            motivo=request.POST.get("comment", ""),
        ),
        "Rechazado con su motivo.",
    )


@require_POST
def retirar(request: HttpRequest, estado_id: int) -> HttpResponse:
    estado = estado_revisado(estado_id)
    return _hacer(
        request,
        estado,
        lambda: retirada.retirar_del_flujo(estado=estado, persona=request.user),
        "Retirado de la revisión: es otra vez un borrador.",
    )


@require_POST
def adoptar(request: HttpRequest, estado_id: int) -> HttpResponse:
    """Every part of the package whose author is unknown."""
    estado = estado_revisado(estado_id)

    def todas() -> None:
        for parte in decision.partes_por_revisar(objeto_de(estado)):
            if None in autoria.autores_pendientes(parte):
                autoria.adoptar(objeto=parte, persona=request.user)

    return _hacer(request, estado, todas, "Adoptado: consta usted como su autor.")


@require_POST
def emergencia(request: HttpRequest, estado_id: int) -> HttpResponse:
    estado = estado_revisado(estado_id)
    formulario = FormularioEmergencia(request.POST)
    puede = via.puede_publicar_de_emergencia(request.user)
    if puede and not formulario.is_valid():
        return pagina_de_revision(request, estado, de_emergencia=formulario)
    return _hacer(
        request,
        estado,
        lambda: via.publicar_de_emergencia(
            estado=_espera(estado),
            persona=request.user,
            huella=request.POST.get("huella", ""),
            motivo=request.POST.get("comment", ""),
            confirmacion=request.POST.get("confirmacion", ""),
            lista_revisada=request.POST.getlist("lista"),
        ),
        "Publicado sin segunda persona; consta en la bitácora pública.",
    )


@require_POST
def desprogramar(request: HttpRequest, estado_id: int) -> HttpResponse:
    estado = estado_revisado(estado_id)
    envio = ultimo_envio(estado)
    if envio is None:
        raise Http404
    return _hacer(
        request,
        estado,
        lambda: desprogramacion.desprogramar(
            envio=envio, persona=request.user, motivo=request.POST.get("comment", "")
        ),
        "Quitado de la programación: es otra vez un borrador.",
    )


def _espera(estado: WorkflowState) -> TaskState:
    tarea = consulta.tarea_en_curso(estado)
    if tarea is None:
        raise RevisionRechazada("Esto ya no espera revisión: alguien lo decidió o lo retiró.")
    return tarea


def _hacer(
    request: HttpRequest, estado: WorkflowState, paso: Callable[[], object], exito: str
) -> HttpResponse:
    try:
        paso()
    except RevisionRechazada as error:
        messages.error(request, str(error))
    else:
        messages.success(request, exito)
    return redirect("mesa_revision:pendientes")
