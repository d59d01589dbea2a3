"""Rulings on the page of review, and the same look for the person who writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page, WorkflowState
from wagtail.permissions import policy_registry

from paginas.privacidad.puerta import revisar_borrador
from paginas.revision import consulta
from paginas.revision.envio import objeto_de
from paginas.revision.errores import RevisionRechazada
from paginas.revision.objetos import objeto_revisado
from paginas.revision.privacidad import verbos
from paginas.revision.privacidad.formularios import FormularioConservar
from paginas.revision.registro import es_revisado


@require_POST
def conservar(request: HttpRequest, estado_id: int) -> HttpResponse:
    formulario = FormularioConservar(request.POST)
    if not formulario.is_valid():
        motivos = [str(m) for lista in formulario.errors.values() for m in lista]
        messages.error(request, " ".join(motivos))
        return redirect("mesa_revision:revisar", estado_id)
    datos = formulario.cleaned_data
    return _hacer(
        request, estado_id, "El dato se conserva, con su motivo.", verbos.conservar, **datos
    )


@require_POST
def anular(request: HttpRequest, estado_id: int) -> HttpResponse:
    huella = request.POST.get("huella", "")
    exito = "El dato vuelve a esperar una decisión."
    return _hacer(request, estado_id, exito, verbos.anular, huella=huella)


@require_POST
def devolver(request: HttpRequest, estado_id: int) -> HttpResponse:
    exito = "Devuelto: el motivo dice en qué lugares están los datos que hay que quitar."
    return _hacer(
        request, estado_id, exito, verbos.devolver_para_quitar, destino="mesa_revision:pendientes"
    )


def _hacer(
    request: HttpRequest,
    estado_id: int,
    exito: str,
    verbo: Callable[..., Any],
    destino: str = "",
    **datos: Any,
) -> HttpResponse:
    estado = get_object_or_404(WorkflowState, pk=estado_id)
    if estado.content_object is None or not es_revisado(objeto_de(estado)):
        raise Http404
    tarea = consulta.tarea_en_curso(estado)
    if tarea is None:
        messages.error(request, "Esto ya no espera revisión: alguien lo decidió o lo retiró.")
        return redirect("mesa_revision:pendientes")
    try:
        verbo(estado=tarea, persona=request.user, **datos)
    except RevisionRechazada as error:
        messages.error(request, str(error))
        return redirect("mesa_revision:revisar", estado_id)
    messages.success(request, exito)
    return redirect(destino) if destino else redirect("mesa_revision:revisar", estado_id)


def borrador(request: HttpRequest, tipo_id: int, objeto_id: str) -> HttpResponse:
    """What the gate would find in the latest draft, for who may edit or review it."""
    objeto = objeto_revisado(tipo_id, objeto_id)
    if not (puede_editar(request.user, objeto) or consulta.puede_ver(request.user)):
        raise PermissionDenied
    contexto = {"revisado": revisar_borrador(objeto), "objeto": objeto}
    return TemplateResponse(request, "paginas/admin/privacidad/borrador.html", contexto)


def puede_editar(persona: Any, objeto: models.Model) -> bool:
    if isinstance(objeto, Page):
        return objeto.permissions_for_user(persona).can_edit()
    politica = policy_registry.get_by_type(type(objeto))
    return politica.user_has_permission_for_instance(persona, "change", objeto)


def direccion_del_borrador(objeto: models.Model) -> str:
    tipo = ContentType.objects.get_for_model(objeto)
    return reverse("mesa_privacidad:borrador", args=[tipo.pk, objeto.pk])
