"""Two questions a supervisor asks: does the process live, can it serve."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse


def viva(request: HttpRequest) -> HttpResponse:
    return HttpResponse("viva\n", content_type="text/plain; charset=utf-8")


def lista(request: HttpRequest) -> JsonResponse:
    """503 while the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"base_de_datos": "no responde"}, status=503)
    return JsonResponse({"base_de_datos": "responde"})
