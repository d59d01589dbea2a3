"""A real browser whose every request is answered by this process, in its transaction.

Nothing is served and nothing leaves the machine: what the page asks of anybody else is
refused and written down.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, Error, Page, Route

from tests.inyeccion.cargas import FUERA
from tests.oraculo.canarios import contenido_de

SITIO = "http://testserver"
# A file to keep, or a refusal without a body: there is nothing to look at.
SIN_PAGINA = ("Download is starting", "ERR_ABORTED", "ERR_HTTP_RESPONSE_CODE_FAILURE")
# An address of a script that could run when somebody follows it.
_PELIGROSAS = """() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
  .filter(a => ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(a.name))
  .map(a => a.value.replace(/[\\u0000-\\u0020]/g, ''))
  .filter(v => /^(javascript|vbscript|data:text\\/html)/i.test(v) && v.includes('xss')))"""


class Ventana:
    """``ejecutadas`` holds what ran: (address, what it said)."""

    def __init__(self, contexto: Any, cliente: Client) -> None:
        self.cliente = cliente
        self._conexion = connections["default"]
        self.ejecutadas: list[tuple[str, str]] = []
        self.violaciones = 0  # of the content policy, when it is on
        self.vistas = 0
        self.estado = 0  # of the last page opened
        contexto.expose_binding("xss", lambda origen, *que: self._ejecuto(f"xss{que}"))
        contexto.route("**/*", self._responder)
        self.pagina: Page = contexto.new_page()
        self.pagina.on("dialog", lambda dialogo: (self._ejecuto("dialog"), dialogo.dismiss()))
        self.pagina.on("console", self._al_escribir)

    def abrir(self, ruta: str) -> None:
        """Open an address and let what would run, run. A fragment in JSON is put into a page."""
        try:
            respuesta = self.pagina.goto(SITIO + ruta, wait_until="load", timeout=20_000)
        except Error as error:
            if not any(motivo in str(error) for motivo in SIN_PAGINA):
                raise
            return
        self.vistas += 1
        self.estado = respuesta.status if respuesta else 0
        self.pagina.evaluate(_METER_FRAGMENTO)
        self.pagina.wait_for_timeout(30)
        for direccion in self.pagina.evaluate(_PELIGROSAS):
            self._ejecuto(f"address {direccion}")
        if self.pagina.evaluate("document.baseURI").partition("://")[2].startswith(FUERA):
            self._ejecuto("base")

    def _ejecuto(self, que: str) -> None:
        self.ejecutadas.append((self.pagina.url, que))

    def _al_escribir(self, mensaje: Any) -> None:
        self.violaciones += "Content Security Policy" in mensaje.text

    def _responder(self, route: Route) -> None:
        peticion = route.request
        partes = urlsplit(peticion.url)
        if partes.hostname != "testserver":
            if FUERA in (partes.hostname or ""):
                self._ejecuto(f"asked {peticion.url}")
            route.abort()
        elif partes.path.startswith("/static/"):
            self._estatico(route, unquote(partes.path.removeprefix("/static/")))
        elif peticion.method not in ("GET", "HEAD"):
            route.fulfill(status=200, body="{}", content_type="application/json")
        else:
            ruta = partes.path + (f"?{partes.query}" if partes.query else "")
            # Playwright answers in a context of its own, where Django would open another
            # connection and see none of the test's world.
            connections["default"] = self._conexion
            respuesta = self.cliente.get(ruta, follow=True)  # a redirect is not routed again
            cabeceras = {n: v for n, v in respuesta.items() if n != "Content-Length"}
            route.fulfill(
                status=respuesta.status_code, headers=cabeceras, body=contenido_de(respuesta)
            )

    def _estatico(self, route: Route, nombre: str) -> None:
        fichero = finders.find(nombre)
        if fichero is None:
            route.fulfill(status=404, body="")
            return
        tipo = mimetypes.guess_type(nombre)[0] or "application/octet-stream"
        route.fulfill(status=200, body=Path(fichero).read_bytes(), content_type=tipo)


# The choosers answer a fragment inside JSON, which the admin's own code puts into the page.
_METER_FRAGMENTO = """() => {
  if (document.contentType !== 'application/json') return;
  let html = ''; try { html = JSON.parse(document.body.innerText).html || '' } catch (e) {}
  document.body.innerHTML = html;
}"""


@contextmanager
def ventana(chromium: Browser, persona: Any, *, con_politica: bool) -> Iterator[Ventana]:
    """``con_politica`` False: the content policy is off, and escaping alone must hold."""
    cliente = Client()
    if persona is not None:
        cliente.force_login(persona)
    contexto = chromium.new_context(bypass_csp=not con_politica, locale="es-GT")
    try:
        yield Ventana(contexto, cliente)
    finally:
        contexto.close()
