"""What is done once the answer has gone out, so that it neither slows nor breaks it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db import DatabaseError, InterfaceError

if TYPE_CHECKING:
    from django.http import HttpResponse

registro_de_sucesos = logging.getLogger(__name__)


def despues(respuesta: HttpResponse, hacer: Callable[[], object]) -> HttpResponse:
    """Call ``hacer`` when the server closes ``respuesta``, which it does after sending it. A
    failure of the database goes to the site's log; the visitor has the answer already."""
    cerrar = respuesta.close

    def cerrar_y_hacer() -> None:
        try:
            hacer()
        except (DatabaseError, InterfaceError):
            registro_de_sucesos.exception("no se anotó la búsqueda sin resultados")
        finally:
            cerrar()

    respuesta.close = cerrar_y_hacer  # type: ignore[method-assign]
    return respuesta
