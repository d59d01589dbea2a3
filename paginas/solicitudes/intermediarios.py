"""The two middlewares a site adds (docs/guias/anadir-a-un-sitio.md)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from paginas.revision import lectura
from paginas.revision.errores import RevisionRechazada
from paginas.revision.rechazos import decir_rechazo
from paginas.solicitudes.desvios import desvio
from paginas.solicitudes.respuesta import responder

Siguiente = Callable[[HttpRequest], HttpResponse]


class DireccionesQueResponden:
    """An address that was public answers for ever; acts on a 404 only."""

    def __init__(self, get_response: Siguiente) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        respuesta = self.get_response(request)
        if respuesta.status_code != 404 or request.method not in ("GET", "HEAD"):
            return respuesta
        return responder(request) or respuesta


class CambiosPorSolicitud:
    """Wagtail's own views that would change what is public lead to the request.

    And those that name drafts are refused to whoever has no right to read them.
    """

    def __init__(self, get_response: Siguiente) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, vista: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        return lectura.negar(request, kwargs) or desvio(request, kwargs)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """A refusal that a view of Wagtail lets through is said, not a broken page."""
        return decir_rechazo(request, error) if isinstance(error, RevisionRechazada) else None
