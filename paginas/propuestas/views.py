"""The admin's pages of proposals: making one, reading it, accepting or declining it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from paginas.privacidad.lectura.campos import de_objeto
from paginas.propuestas import consulta, verbos
from paginas.propuestas.formularios import (
    FormularioMotivo,
    FormularioRespuesta,
    Sustituciones,
    formulario_de,
)
from paginas.propuestas.models import Propuesta
from paginas.propuestas.sustitucion import sustituir
from paginas.revision.consulta import puede_leer
from paginas.revision.errores import RevisionRechazada
from paginas.revision.objetos import objeto_revisado


def proponer(request: HttpRequest, tipo_id: int, objeto_id: str) -> HttpResponse:
    """Plain fields as they are, and «dice… debe decir…» for paragraphs and points."""
    objeto = objeto_revisado(tipo_id, objeto_id)
    if not verbos.puede_proponer(request.user, objeto):
        raise PermissionDenied
    borrador = objeto.get_latest_revision_as_object()
    pasajes = list(de_objeto(borrador))
    datos = request.POST or None
    campos = formulario_de(type(borrador))(datos, instance=borrador, prefix="campos")
    cambios = Sustituciones(datos, prefix="cambios")
    motivo = FormularioMotivo(datos)
    if datos and all([campos.is_valid(), cambios.is_valid(), motivo.is_valid()]):
        propuesta = _hacer(request, campos, cambios, motivo)
        if propuesta is not None:
            messages.success(request, "Propuesta enviada: la decide quien escribió el borrador.")
            return redirect("mesa_propuestas:ver", propuesta.pk)
    contexto = {
        "objeto": objeto,
        "pasajes": pasajes,
        "campos": campos,
        "cambios": cambios,
        "motivo": motivo,
    }
    return TemplateResponse(request, "paginas/admin/propuestas/proponer.html", contexto)


def _hacer(
    request: HttpRequest, campos: forms.ModelForm, cambios: Any, motivo: FormularioMotivo
) -> Propuesta | None:
    """The proposal; None after writing the refusal where it was made."""
    filas = [f for f in cambios if f.cleaned_data.get("dice")]
    if not filas and not campos.has_changed():
        motivo.add_error(None, "No cambió nada: escriba en qué quedaría el texto.")
        return None
    borrador: models.Model = campos.instance
    for fila in filas:
        try:
            sustituir(borrador, **fila.cleaned_data)
        except RevisionRechazada as error:
            fila.add_error("dice", str(error))
            return None
    try:
        return verbos.proponer(
            objeto=borrador, persona=request.user, motivo=motivo.cleaned_data["motivo"]
        )
    except ValidationError as error:
        motivo.add_error(None, error.messages)
    except RevisionRechazada as error:
        motivo.add_error(None, str(error))
    return None


def ver(request: HttpRequest, propuesta_id: int) -> HttpResponse:
    return _pagina(request, _propuesta(request, propuesta_id), FormularioRespuesta())


@require_POST
def aceptar(request: HttpRequest, propuesta_id: int) -> HttpResponse:
    propuesta = _propuesta(request, propuesta_id)
    try:
        estado = verbos.aceptar(propuesta=propuesta, persona=request.user)
    except RevisionRechazada as error:
        messages.error(request, str(error))
        return redirect("mesa_propuestas:ver", propuesta.pk)
    enviado = "" if estado is None else " y se envió a revisión"
    messages.success(request, f"Aceptada: el cambio es suyo{enviado}.")
    return redirect("wagtailadmin_home")


@require_POST
def rehusar(request: HttpRequest, propuesta_id: int) -> HttpResponse:
    propuesta = _propuesta(request, propuesta_id)
    formulario = FormularioRespuesta(request.POST)
    if not formulario.is_valid():
        return _pagina(request, propuesta, formulario)
    try:
        verbos.rehusar(propuesta=propuesta, persona=request.user, **formulario.cleaned_data)
    except RevisionRechazada as error:
        messages.error(request, str(error))
        return redirect("mesa_propuestas:ver", propuesta.pk)
    messages.success(request, "No aceptada: su texto queda como estaba.")
    return redirect("wagtailadmin_home")


def _propuesta(request: HttpRequest, propuesta_id: int) -> Propuesta:
    propuesta = get_object_or_404(Propuesta, pk=propuesta_id)
    if propuesta.objeto is None:
        raise Http404
    objeto = getattr(propuesta.objeto, "specific", propuesta.objeto)
    if not (propuesta.propuso_id == request.user.pk or puede_leer(request.user, objeto)):
        raise PermissionDenied
    return propuesta


def _pagina(
    request: HttpRequest, propuesta: Propuesta, respuesta: FormularioRespuesta
) -> HttpResponse:
    contexto = {
        "vista": consulta.vista(propuesta, request),
        "puede_resolver": verbos.puede_resolver(propuesta, request.user),
        "respuesta": respuesta,
    }
    return TemplateResponse(request, "paginas/admin/propuestas/ver.html", contexto)
