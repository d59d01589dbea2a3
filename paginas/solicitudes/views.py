"""The admin's pages of requests: the list, the form, the decision."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from paginas.revision.errores import RevisionRechazada
from paginas.revision.registro import es_revisado
from paginas.solicitudes import consulta, reglas, verbos
from paginas.solicitudes.desvios import ACCESO, fue_publico
from paginas.solicitudes.errores import SolicitudRechazada
from paginas.solicitudes.estados import EstadoSolicitud, Pedido
from paginas.solicitudes.formularios import (
    FormularioDeAprobacion,
    FormularioDeRechazo,
    formulario_para,
)
from paginas.solicitudes.models import SolicitudDeCambio


def lista(request: HttpRequest) -> HttpResponse:
    contexto = {
        "pendientes": consulta.pendientes(request.user),
        "decididas": consulta.decididas(request.user),
    }
    return TemplateResponse(request, "paginas/admin/solicitudes/lista.html", contexto)


def pedir(request: HttpRequest, app: str, modelo: str, clave: str, accion: str) -> HttpResponse:
    """Explain what would happen, and take the request with its reasons."""
    objeto = _objeto(app, modelo, clave)
    if accion == ACCESO:
        accion = _acceso_que_falta(objeto)
    if accion not in Pedido.values:
        raise Http404
    if not reglas.puede_pedir(request.user, objeto):
        raise PermissionDenied
    formulario = formulario_para(accion, objeto)(request.POST or None)
    if request.method == "POST" and formulario.is_valid():
        try:
            solicitud = verbos.pedir(
                objeto=objeto,
                accion=accion,
                persona=request.user,
                motivo=formulario.cleaned_data["motivo"],
                motivo_publico=formulario.cleaned_data["motivo_publico"],
                parametros=formulario.parametros(),
            )
        except SolicitudRechazada as error:
            formulario.add_error(None, str(error))
        else:
            messages.success(request, "Pedido: lo decidirá otra persona de las que revisan.")
            return redirect("mesa_solicitudes:ver", solicitud.pk)
    contexto = {
        "objeto": objeto,
        "accion": Pedido(accion),
        "explicacion": consulta.EXPLICACIONES[accion],
        "consecuencias": consulta.consecuencias(objeto, accion),
        "formulario": formulario,
        "pendiente": verbos.pendientes_de(objeto).first(),
    }
    return TemplateResponse(request, "paginas/admin/solicitudes/pedir.html", contexto)


def ver(request: HttpRequest, solicitud_id: int) -> HttpResponse:
    return _pagina(request, _solicitud(request, solicitud_id))


@require_POST
def aprobar(request: HttpRequest, solicitud_id: int) -> HttpResponse:
    solicitud = _solicitud(request, solicitud_id)
    formulario = FormularioDeAprobacion(request.POST)
    if not formulario.is_valid():
        return _pagina(request, solicitud, aprobacion=formulario)
    try:
        verbos.aprobar(solicitud=solicitud, persona=request.user, **formulario.cleaned_data)
    except RevisionRechazada as error:
        return _se_nego(request, solicitud, error)
    messages.success(request, "Aprobado y hecho.")
    return redirect("mesa_solicitudes:ver", solicitud.pk)


@require_POST
def rechazar(request: HttpRequest, solicitud_id: int) -> HttpResponse:
    solicitud = _solicitud(request, solicitud_id)
    formulario = FormularioDeRechazo(request.POST)
    if not formulario.is_valid():
        return _pagina(request, solicitud, rechazo=formulario)
    try:
        verbos.rechazar(solicitud=solicitud, persona=request.user, **formulario.cleaned_data)
    except RevisionRechazada as error:
        return _se_nego(request, solicitud, error)
    messages.success(request, "Rechazada: nada ha cambiado.")
    return redirect("mesa_solicitudes:lista")


@require_POST
def retirar(request: HttpRequest, solicitud_id: int) -> HttpResponse:
    solicitud = _solicitud(request, solicitud_id)
    try:
        verbos.retirar_solicitud(solicitud=solicitud, persona=request.user)
    except RevisionRechazada as error:
        return _se_nego(request, solicitud, error)
    messages.success(request, "Usted retiró su solicitud: nada ha cambiado.")
    return redirect("mesa_solicitudes:lista")


def _pagina(
    request: HttpRequest,
    solicitud: SolicitudDeCambio,
    aprobacion: Form | None = None,
    rechazo: Form | None = None,
) -> HttpResponse:
    espera = solicitud.estado == EstadoSolicitud.PENDIENTE
    objeto = verbos.leer(solicitud.objeto)
    contexto = {
        "solicitud": solicitud,
        "objeto": objeto,
        "explicacion": consulta.EXPLICACIONES[solicitud.accion],
        "consecuencias": consulta.consecuencias(objeto, solicitud.accion, solicitud.parametros)
        if espera
        else [],
        "espera": espera,
        "desactualizada": espera and verbos.esta_desactualizada(solicitud, objeto),
        "es_suya": solicitud.solicitante_id == request.user.pk,
        "impedimento": verbos.impedimento_para_decidir(solicitud, request.user),
        "aprobacion": aprobacion or FormularioDeAprobacion(initial={"huella": solicitud.huella}),
        "rechazo": rechazo or FormularioDeRechazo(),
    }
    return TemplateResponse(request, "paginas/admin/solicitudes/ver.html", contexto)


def _se_nego(request: HttpRequest, solicitud: SolicitudDeCambio, error: Exception) -> HttpResponse:
    messages.error(request, str(error))
    return redirect("mesa_solicitudes:ver", solicitud.pk)


def _solicitud(request: HttpRequest, solicitud_id: int) -> SolicitudDeCambio:
    return get_object_or_404(consulta.visibles_para(request.user), pk=solicitud_id)


def _objeto(app: str, modelo: str, clave: str) -> Model:
    tipo = get_object_or_404(ContentType, app_label=app, model=modelo)
    clase = tipo.model_class()
    if clase is None or not clave.isdecimal():
        raise Http404
    if not issubclass(clase, Page) and not es_revisado(clase()):
        raise Http404
    objeto = verbos.leer(get_object_or_404(clase, pk=clave))
    if not fue_publico(objeto):
        raise Http404("Nunca fue público.")
    return objeto


def _acceso_que_falta(objeto: Model) -> str:
    restringida = isinstance(objeto, Page) and objeto.view_restrictions.exists()
    return Pedido.LEVANTAMIENTO if restringida else Pedido.RESTRICCION
