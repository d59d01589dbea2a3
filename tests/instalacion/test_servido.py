"""The served demonstration, as a browser sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.apoyo.sitio import Sitio

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.navegador


@pytest.mark.parametrize("ancho", [1280, 390])
def test_la_portada_no_pide_nada_a_nadie_ni_se_queja(
    sitio_servido: Sitio, abrir_navegador: Callable[..., Page], ancho: int
) -> None:
    pagina = abrir_navegador(ancho)
    ajenas, quejas, malas = [], [], []
    pagina.on("request", lambda p: ajenas.append(p.url) if _ajena(p.url, sitio_servido) else None)
    pagina.on("console", lambda m: quejas.append(m.text) if m.type == "error" else None)
    pagina.on("pageerror", lambda e: quejas.append(str(e)))
    pagina.on("response", lambda r: malas.append(r.url) if r.status >= 400 else None)
    pagina.goto(f"{sitio_servido.url}/", wait_until="networkidle")
    assert (ajenas, quejas, malas) == ([], [], [])
    assert pagina.locator("h1").count() == 1
    assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _ajena(url: str, sitio: Sitio) -> bool:
    return not url.startswith((sitio.url, "data:"))
