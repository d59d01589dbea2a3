"""Takes the pictures of the documents from a served demonstration.

Usage: python docs/imagenes/hacer.py http://127.0.0.1:8000
Needs the development packages and Debian's Chromium.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from portal.instalacion import navegador

AQUI = Path(__file__).resolve().parent
TOMAS = {
    "portada": ("/", 1280, 1000),
    "busqueda": ("/buscar/?q=ni%C3%B1ez+migrante", 1280, 1000),
    "acuerdo-telefono": ("/acuerdos/?estado=vencido", 390, 844),
}


def main(servidor: str) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=navegador.programa(), args=list(navegador.OPCIONES)
        )
        for nombre, (ruta, ancho, alto) in TOMAS.items():
            ventana = chromium.new_page(viewport={"width": ancho, "height": alto})
            ventana.goto(servidor + ruta)
            ventana.screenshot(path=AQUI / f"{nombre}.png")
            ventana.close()
        chromium.close()


main(sys.argv[1])
