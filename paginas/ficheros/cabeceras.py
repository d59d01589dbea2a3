"""Headers of a served file: how long it is kept, and that nothing in it runs."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase

# Seconds a shared cache may answer without asking: what is withdrawn is gone by then.
VIGENCIA = 60
EN_LA_PAGINA = "application/pdf"


def proteger(respuesta: HttpResponseBase, *, publico: bool) -> HttpResponseBase:
    """Set the headers of a file that is served; returns the same response."""
    respuesta["Cache-Control"] = (
        f"public, max-age={VIGENCIA}, must-revalidate" if publico else "private, no-store"
    )
    respuesta["X-Content-Type-Options"] = "nosniff"
    tipo = respuesta.get("Content-Type", "").split(";")[0].strip().lower()
    if tipo == EN_LA_PAGINA:
        # A sandboxed PDF is not shown by the browser's own reader.
        respuesta["Content-Security-Policy"] = "default-src 'none'"
        return respuesta
    respuesta["Content-Security-Policy"] = "default-src 'none'; sandbox"
    if not _es_mapa_de_puntos(tipo):
        descarga = respuesta.get("Content-Disposition", "inline")
        _, _, nombre = descarga.partition(";")
        respuesta["Content-Disposition"] = f"attachment;{nombre}" if nombre else "attachment"
    return respuesta


def igualar_lo_ausente(request: HttpRequest) -> None:
    """Ask for the session also when there was no file to check it for.

    The answer to a private file asks who is there, and that alone changes the headers
    (``Vary``, the cookie of a dead session): an absent file must answer the same.
    """
    persona = getattr(request, "user", None)
    if persona is not None:
        _ = persona.is_authenticated


def _es_mapa_de_puntos(tipo: str) -> bool:
    return tipo.startswith("image/") and tipo != "image/svg+xml"
