"""The admin's page of delegations: mine, those I received, a new one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from paginas.revision.consulta import AUDITAR
from paginas.revision.delegaciones import verbos
from paginas.revision.delegaciones.formularios import FormularioDelegacion
from paginas.revision.delegaciones.models import Delegacion
from paginas.revision.errores import RevisionRechazada


def lista(request: HttpRequest) -> HttpResponse:
    return _pagina(request, FormularioDelegacion(de=request.user))


@require_POST
def delegar(request: HttpRequest) -> HttpResponse:
    formulario = FormularioDelegacion(request.POST, de=request.user)
    if not formulario.is_valid():
        return _pagina(request, formulario)
    try:
        delegacion = verbos.delegar(de=request.user, **formulario.cleaned_data)
    except RevisionRechazada as error:
        formulario.add_error(None, str(error))
        return _pagina(request, formulario)
    a = delegacion.a.get_username()
    messages.success(request, f"Delegó la revisión en {a}. Consta en la bitácora, sin nombres.")
    return redirect("mesa_delegaciones:lista")


@require_POST
def revocar(request: HttpRequest, delegacion_id: int) -> HttpResponse:
    delegacion = get_object_or_404(Delegacion, pk=delegacion_id)
    try:
        verbos.revocar(delegacion=delegacion, persona=request.user)
    except RevisionRechazada as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Revocada: desde ahora esa persona ya no revisa en su lugar.")
    return redirect("mesa_delegaciones:lista")


def _pagina(request: HttpRequest, formulario: FormularioDelegacion) -> HttpResponse:
    persona = request.user
    todas = Delegacion.objects.select_related("de", "a")
    contexto: dict[str, Any] = {
        "hoy": timezone.localdate(),
        "puede_delegar": persona.is_active and verbos.revisa_por_su_grupo(persona),
        "formulario": formulario,
        "dadas": todas.filter(de=persona),
        "recibidas": todas.filter(a=persona),
        "otras": todas.exclude(de=persona).exclude(a=persona)
        if persona.has_perm(AUDITAR)
        else todas.none(),
    }
    return TemplateResponse(request, "paginas/admin/delegaciones/lista.html", contexto)
