"""Asks as an outsider does: addresses, links found in answers, methods, conditions."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client

from tests.oraculo.canarios import Canario, cabeceras, contenido_de
from tests.oraculo.mundo import Mundo

_ENLACES = re.compile(
    r"""(?:(?:href|src|action|srcset)=["']|content=["'](?=https?:|/))([^"'\s]+)"""
)
_MAPA = re.compile(r"<loc>([^<]+)</loc>")
_PALABRA = re.compile(r"qzx\w{4}qk", re.IGNORECASE)
# What changes at each request and says nothing: the token of a form, the nonce of the policy.
_AZAR = re.compile(r"""(csrfmiddlewaretoken" value=|nonce[=-])["']?[\w+/=-]+|csrftoken=\w+""")
VARIANTES = 8  # addresses of the same path that differ in their query


class Visita:
    """Somebody who asks; ``persona`` None is nobody in particular."""

    def __init__(self, mundo: Mundo, persona: Any = None) -> None:
        self.mundo = mundo
        self.cliente = Client(raise_request_exception=True)
        if persona is not None:
            self.cliente.force_login(persona)
        self.permitidas = mundo.de_quien_entra() if persona is not None else frozenset()

    def pedir(self, url: str, metodo: str = "get", **cabeceras_pedidas: str) -> Any:
        return self.cliente.generic(metodo.upper(), url, headers=cabeceras_pedidas)

    def fugas(self, url: str, metodo: str = "get", **cabeceras_pedidas: str) -> list[str]:
        """What this request says and must not, in words for the person who reads the test."""
        respuesta = self.pedir(url, metodo, **cabeceras_pedidas)
        pedido = " ".join([url, *cabeceras_pedidas.values()])
        return [
            f"{metodo.upper()} {url} ({respuesta.status_code}) dice {canario}"
            for canario in self.ajenos(self.mundo.taller.jaula.fugas(respuesta, pedido))
        ]

    def ajenos(self, canarios: Iterable[Canario]) -> list[Canario]:
        """Those that this person may not read."""
        return sorted((c for c in canarios if c.de not in self.permitidas), key=str)

    def recorrer(self, desde: str = "/") -> Iterator[tuple[str, Any]]:
        """Every answer reached by links from ``desde``, with its address."""
        por_ver, vistas, por_ruta = [desde], {desde}, Counter[str]()
        while por_ver:
            url = por_ver.pop()
            respuesta = self.pedir(url)
            yield url, respuesta
            if respuesta.status_code >= 400:
                continue  # a page that was not found links nothing new
            for enlace in self._enlaces(url, respuesta):
                ruta = urlsplit(enlace).path
                if enlace in vistas or por_ruta[ruta] >= VARIANTES:
                    continue
                por_ruta[ruta] += 1
                vistas.add(enlace)
                por_ver.append(enlace)

    def _enlaces(self, url: str, respuesta: Any) -> Iterator[str]:
        texto = contenido_de(respuesta).decode("utf-8", errors="replace")
        hallados = [*_ENLACES.findall(texto), *_MAPA.findall(texto), respuesta.get("Location", "")]
        for hallado in hallados:
            partes = urlsplit(urljoin(f"http://testserver{url}", html.unescape(hallado)))
            propia = partes.hostname in ("testserver", "localhost") and partes.scheme == "http"
            if propia and hallado and not partes.path.startswith(("/static/", "/admin/")):
                yield partes.path + (f"?{partes.query}" if partes.query else "")


def aspecto(respuesta: Any, url: str) -> tuple[int, str, str]:
    """Status, headers and body without what the request said and what chance gave."""
    texto = contenido_de(respuesta).decode("utf-8", errors="replace")
    encabezado = "\n".join(f"{n}: {v}" for n, v in sorted(cabeceras(respuesta).items()))

    def limpio(t: str) -> str:
        for parte in (url, html.escape(url), urlsplit(url).path):
            t = t.replace(parte, "…")
        return _AZAR.sub(r"\1…", _PALABRA.sub("…", t))

    encabezado = re.sub(r"Content-Length: \d+", "", limpio(encabezado))
    return respuesta.status_code, encabezado, limpio(texto)
