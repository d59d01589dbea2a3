"""The client, and the breaker that keeps a fallen server from slowing every search."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch
from elasticsearch_dsl.exceptions import ElasticsearchDslException

from busqueda.errores import MotorNoDisponible
from busqueda.motores.elastico.ajustes import ESPERA_DE_CARGA, ESPERA_DE_PREGUNTA, servidores

PAUSA, PAUSA_MAXIMA = 2.0, 60.0  # seconds


class Cortacircuitos:
    """Open after a failure, for a pause that doubles; then one question tries again."""

    def __init__(self) -> None:
        self._cerrojo = threading.Lock()
        self._pausa = PAUSA
        self._hasta = 0.0

    def deja_pasar(self) -> bool:
        with self._cerrojo:
            ahora = time.monotonic()
            if ahora < self._hasta:
                return False
            if self._hasta:  # half open: this one tries, the others wait for its outcome
                self._hasta = ahora + ESPERA_DE_PREGUNTA
            return True

    @property
    def abierto(self) -> bool:
        """Whether questions are being held back at this moment; asking changes nothing."""
        with self._cerrojo:
            return time.monotonic() < self._hasta

    def bien(self) -> None:
        with self._cerrojo:
            self._pausa, self._hasta = PAUSA, 0.0

    def mal(self) -> None:
        with self._cerrojo:
            self._hasta = time.monotonic() + self._pausa
            self._pausa = min(self._pausa * 2, PAUSA_MAXIMA)


cortacircuitos = Cortacircuitos()


def cliente(espera: float = ESPERA_DE_CARGA) -> Elasticsearch:
    """A client whose requests give up after ``espera`` seconds."""
    return _cliente(tuple(servidores()), espera)


@lru_cache(maxsize=8)
def _cliente(direcciones: tuple[str, ...], espera: float) -> Elasticsearch:
    return Elasticsearch(
        list(direcciones),
        request_timeout=espera,
        # Another node may answer what the first one refused; a slow one is not asked twice.
        max_retries=min(1, len(direcciones) - 1),
        retry_on_timeout=False,
    )


@contextmanager
def preguntando() -> Iterator[Elasticsearch]:
    """A client for one question, through the breaker.

    Raises ``MotorNoDisponible`` for anything that is not an answer: refused, too slow, an
    error of the server, or a body that cannot be read.
    """
    if not cortacircuitos.deja_pasar():
        raise MotorNoDisponible("Elasticsearch falló hace poco: se volverá a intentar.")
    try:
        yield cliente(ESPERA_DE_PREGUNTA)
    except FALLOS as error:
        cortacircuitos.mal()
        raise MotorNoDisponible(f"Elasticsearch no respondió: {type(error).__name__}") from error
    else:
        cortacircuitos.bien()


# KeyError and the like: a body that is JSON, but no answer of a search.
FALLOS = (
    TransportError,
    ApiError,
    ElasticsearchDslException,
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
)
