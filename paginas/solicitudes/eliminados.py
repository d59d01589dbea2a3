"""What was withdrawn for ever: the row stays, and nobody edits or publishes it again."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from wagtail.locks import BaseLock

from paginas.solicitudes.errores import EstaEliminado
from paginas.solicitudes.identidad import del_objeto
from paginas.solicitudes.models import Lapida

AVISO = "Se eliminó para siempre: no se edita, no se envía a revisión y no vuelve a publicarse."


def esta_eliminado(objeto: Model) -> bool:
    if objeto.pk is None or objeto.first_published_at is None:
        return False
    return Lapida.objects.filter(**del_objeto(objeto), definitiva=True).exists()


def exigir_que_no_esta_eliminado(objeto: Model) -> None:
    """Raises ``EstaEliminado``."""
    if esta_eliminado(objeto):
        raise EstaEliminado(AVISO)


class CandadoDeEliminado(BaseLock):
    """Locked for everybody, superusers included, for ever."""

    def for_user(self, user: Any) -> bool:
        return True

    def get_message(self, user: Any) -> str:
        return AVISO

    def get_locked_by(self, user: Any) -> str:
        return "Eliminado para siempre"

    def get_description(self, user: Any) -> str:
        return "La fila se conserva; su dirección responde con una lápida."


def candado_de_eliminado(objeto: Model) -> CandadoDeEliminado | None:
    return CandadoDeEliminado(objeto) if esta_eliminado(objeto) else None
