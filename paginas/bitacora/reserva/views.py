"""The admin's page of blanked versions: ask, confirm, leave as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from paginas.bitacora.reserva import verbos
from paginas.bitacora.reserva.formularios import FormularioDeReserva
from paginas.bitacora.reserva.models import EstadoReserva, ReservaDeVersion


def lista(request: HttpRequest) -> HttpResponse:
    _exigir(request)
    return _pagina(request, FormularioDeReserva())


@require_POST
def pedir(request: HttpRequest) -> HttpResponse:
    _exigir(request)
    formulario = FormularioDeReserva(request.POST)
    if not formulario.is_valid():
        return _pagina(request, formulario)
    try:
        verbos.pedir_reserva(
            instantanea=formulario.cleaned_data["instantanea"],
            persona=request.user,
            motivo=formulario.cleaned_data["motivo"],
        )
    except verbos.ReservaRechazada as error:
        formulario.add_error(None, str(error))
        return _pagina(request, formulario)
    messages.success(request, "Pedido: debe confirmarlo otra persona.")
    return redirect("mesa_reservas:lista")


@require_POST
def confirmar(request: HttpRequest, reserva_id: int) -> HttpResponse:
    exito = "Versión reservada: su contenido ya no está."
    return _decidir(request, reserva_id, verbos.reservar_version, exito)


@require_POST
def descartar(request: HttpRequest, reserva_id: int) -> HttpResponse:
    exito = "La versión queda como está."
    return _decidir(request, reserva_id, verbos.descartar_reserva, exito)


def _decidir(
    request: HttpRequest, reserva_id: int, verbo: Callable[..., Any], exito: str
) -> HttpResponse:
    _exigir(request)
    reserva = get_object_or_404(ReservaDeVersion, pk=reserva_id)
    try:
        verbo(reserva=reserva, persona=request.user)
    except verbos.ReservaRechazada as error:
        messages.error(request, str(error))
    else:
        messages.success(request, exito)
    return redirect("mesa_reservas:lista")


def _pagina(request: HttpRequest, formulario: FormularioDeReserva) -> HttpResponse:
    todas = ReservaDeVersion.objects.select_related("instantanea", "solicitante")
    contexto = {
        "formulario": formulario,
        "pedidas": todas.filter(estado=EstadoReserva.PEDIDA),
        "decididas": todas.exclude(estado=EstadoReserva.PEDIDA)[:50],
    }
    return TemplateResponse(request, "paginas/admin/reservas.html", contexto)


def _exigir(request: HttpRequest) -> None:
    if not request.user.has_perm(verbos.PERMISO):
        raise PermissionDenied
