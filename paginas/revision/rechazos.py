"""A refusal, as the answer to a request."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from wagtail.admin import messages

from paginas.revision.errores import RevisionRechazada


def decir_rechazo(request: HttpRequest, error: RevisionRechazada) -> HttpResponse:
    """The sentence of ``error`` on the page the person came from, or as JSON to a script."""
    if not request.accepts("text/html"):
        datos = {"success": False, "error_code": "rechazado", "error_message": str(error)}
        return JsonResponse(datos, status=409)
    messages.error(request, str(error))
    anterior = request.META.get("HTTP_REFERER", "")
    if url_has_allowed_host_and_scheme(anterior, {request.get_host()}):
        return redirect(anterior)
    return redirect("wagtailadmin_home")
