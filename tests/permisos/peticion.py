"""One request, undone afterwards: what it answered and which areas it changed."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.test import Client, TestCase

from tests.permisos.ambitos import estado, tablas
from tests.permisos.clases import Ambito

ESCRITURA = re.compile(
    r'^\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM|REPLACE INTO) "?(\w+)"?', re.I
)


@dataclass(frozen=True, slots=True)
class Resultado:
    """``error`` is the exception that nobody caught (a 500); "" when there was none."""

    codigo: int
    cambios: frozenset[Ambito]
    error: str
    texto: str


class Peticionaria:
    """Asks as one person; the state before is read once, everything is rolled back."""

    def __init__(self, cliente: Client, persona: int | None) -> None:
        self.cliente, self.persona = cliente, persona
        self.antes = estado(Ambito, persona)

    def pedir(
        self, metodo: str, url: str, datos: dict[str, Any] | None = None, **kw: Any
    ) -> Resultado:
        """Ask and undo. Only the areas of the tables written are looked at again."""
        self.cliente.raise_request_exception = False
        with deshecho(), _escrituras() as escritas:
            # What waits for the commit (files deleted, mails) is part of what is changed.
            with TestCase.captureOnCommitCallbacks(execute=False):
                respuesta = getattr(self.cliente, metodo)(url, datos or {}, **kw)
            deshecho_por_la_base = _mendar()
            tocados = set() if deshecho_por_la_base else {tablas().get(t) for t in escritas}
            tocados -= {None}
            if Ambito.BORRADOR in tocados:
                tocados.add(Ambito.PUBLICO)
            if Ambito.PODERES in tocados:
                tocados.add(Ambito.CUENTA)
            ahora = estado(tocados, self.persona)
        cambios = frozenset(a for a in tocados if ahora[a] != self.antes[a])
        error = _error(respuesta) if respuesta.status_code >= 500 else ""
        texto = "" if respuesta.streaming else respuesta.content.decode(errors="replace")
        texto += self._mensajes(respuesta)
        return Resultado(respuesta.status_code, cambios, error, texto)

    def _mensajes(self, respuesta: Any) -> str:
        """What was left to say on the next page, which is another view's: forgotten here."""
        self.cliente.cookies.pop("messages", None)
        dichos = getattr(getattr(respuesta, "wsgi_request", None), "_messages", ())
        return "".join(f"\n{m}" for m in getattr(dichos, "_queued_messages", ()))


@contextmanager
def deshecho() -> Iterator[None]:
    """Whatever is written inside is gone afterwards."""
    punto = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(punto)


@contextmanager
def _escrituras() -> Iterator[set[str]]:
    """Names of the tables written inside."""
    escritas: set[str] = set()

    def mirar(ejecutar: Any, sql: str, *resto: Any) -> Any:
        if hallada := ESCRITURA.match(sql):
            escritas.add(hallada[1])
        return ejecutar(sql, *resto)

    with connection.execute_wrapper(mirar):
        yield escritas


def _mendar() -> bool:
    """Whether a transaction of the view was undone, which here waits for the one around it."""
    if not connection.needs_rollback:
        return False
    transaction.set_rollback(False)
    return True


def _error(respuesta: Any) -> str:
    """The exception behind a 500, and where it rose."""
    info = getattr(respuesta, "exc_info", None)
    if not info:
        return str(respuesta.status_code)
    ultimo = traceback.extract_tb(info[2])[-1]
    return f"{info[0].__name__}: {str(info[1])[:120]} ({ultimo.filename[-40:]}:{ultimo.lineno})"
