"""Elasticsearch refused, hung, answering with errors or nonsense: the database answers."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import Client
from django.urls import reverse

from busqueda.models import SalidaBusqueda
from busqueda.motores.elastico.cliente import Cortacircuitos, cortacircuitos

from .conftest import buscar_sin_drenar

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def cerrado() -> Iterator[None]:
    cortacircuitos.bien()
    yield
    cortacircuitos.bien()


@contextmanager
def servidor(estado: int, cuerpo: bytes, tipo: str = "application/json") -> Iterator[str]:
    """A server that says it is Elasticsearch and always answers the same."""

    class Siempre(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(estado)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", tipo)
            self.send_header("Content-Length", str(len(cuerpo)))
            self.end_headers()
            self.wfile.write(cuerpo)

        do_POST = do_GET

        def log_message(self, *args: object) -> None:
            """Quiet."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Siempre)
    hilo = threading.Thread(target=http.serve_forever, daemon=True)
    hilo.start()
    try:
        yield f"http://127.0.0.1:{http.server_port}"
    finally:
        http.shutdown()
        http.server_close()


@contextmanager
def que_cuelga() -> Iterator[str]:
    """Accepts and never says anything."""
    with socket.create_server(("127.0.0.1", 0), backlog=16) as oyente:
        yield f"http://127.0.0.1:{oyente.getsockname()[1]}"


@contextmanager
def que_rechaza() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as oyente:
        puerto = oyente.getsockname()[1]
    yield f"http://127.0.0.1:{puerto}"


AVERIAS = {
    "rechaza": que_rechaza,
    "cuelga": que_cuelga,
    "429": lambda: servidor(429, b'{"error":{"type":"es_rejected_execution_exception"}}'),
    "500": lambda: servidor(500, b'{"error":{"type":"exception"}}'),
    "basura": lambda: servidor(200, b"<html>no soy json</html>", "text/html"),
    "json ajeno": lambda: servidor(200, b'{"hola": 1}'),
    "respuesta a medias": lambda: servidor(200, b'{"timed_out": false, "_shards": {"failed": 1}}'),
}


@pytest.mark.parametrize("averia", AVERIAS)
def test_responde_la_base_de_datos_y_se_dice(publicar, settings, averia: str) -> None:
    ficha = publicar("Albergue en la frontera")
    with AVERIAS[averia]() as url:
        settings.ELASTICSEARCH_URL = [url]
        respuesta = buscar_sin_drenar("albergues")
        assert [r.clave for r in respuesta.resultados] == [ficha.clave]
        assert respuesta.degradado
        assert respuesta.motor in {"sqlite", "postgres"}
        assert not cortacircuitos.deja_pasar()
        html = Client().get(reverse("busqueda:buscar"), {"q": "albergues"}).content.decode()
    assert "resultados del índice local" in html


def test_lo_publicado_con_el_servidor_caido_queda_por_enviar(publicar, settings) -> None:
    with que_rechaza() as url:
        settings.ELASTICSEARCH_URL = [url]
        ficha = publicar("Albergue en la frontera")
        assert [r.clave for r in buscar_sin_drenar("albergue").resultados] == [ficha.clave]
    assert SalidaBusqueda.objects.get().clave == ficha.clave


def test_el_cortacircuitos_deja_probar_a_uno_pasada_la_pausa(time_machine_en) -> None:
    corta = Cortacircuitos()
    assert corta.deja_pasar()
    corta.mal()
    assert not corta.deja_pasar()
    time_machine_en(3)
    assert corta.deja_pasar()
    assert not corta.deja_pasar(), "the others wait for the outcome of the first"
    corta.mal()
    time_machine_en(3)
    assert not corta.deja_pasar(), "the pause doubles"
    time_machine_en(2)
    assert corta.deja_pasar()
    corta.bien()
    assert corta.deja_pasar()
    assert corta.deja_pasar()


@pytest.fixture
def time_machine_en(monkeypatch: pytest.MonkeyPatch):
    """Move the breaker's clock by some seconds."""
    from busqueda.motores.elastico import cliente

    ahora = [1000.0]
    monkeypatch.setattr(cliente.time, "monotonic", lambda: ahora[0])

    def mover(segundos: float) -> None:
        ahora[0] += segundos

    return mover
