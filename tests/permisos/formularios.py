"""The forms that the admin's pages offer to a superuser, as a browser would send them."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from tests.permisos.clases import (
    BUSCADOR,
    CUENTA,
    DIRECCIONES,
    ESCRITURA,
    FICHEROS,
    PODERES,
    REGISTRO,
    SITIO,
)
from tests.permisos.peticion import deshecho

CON_FORMULARIO = (BUSCADOR, CUENTA, DIRECCIONES, ESCRITURA, FICHEROS, PODERES, REGISTRO, SITIO)


class Lectora:
    """Opens each page once, as the superuser, and keeps its largest form."""

    def __init__(self, jefa: Any) -> None:
        self.cliente = Client(raise_request_exception=False)
        self.cliente.force_login(jefa)
        self.leidos: dict[str, dict[str, Any]] = {}

    def leer(self, url: str) -> dict[str, Any]:
        if url not in self.leidos:
            with deshecho():
                respuesta = self.cliente.get(url)
            hay = respuesta.status_code == 200 and not respuesta.streaming
            self.leidos[url] = _mayor(respuesta.content.decode(errors="replace")) if hay else {}
        return self.leidos[url]


def _mayor(html: str) -> dict[str, Any]:
    formularios = BeautifulSoup(html, "html.parser").find_all("form")
    campos = [_campos(f) for f in formularios if f.get("method", "").lower() == "post"]
    return max(campos, key=len, default={})


def _campos(formulario: Any) -> dict[str, Any]:
    datos: dict[str, Any] = {}
    for campo in formulario.find_all(["input", "textarea", "select"]):
        nombre, tipo = campo.get("name"), campo.get("type")
        if not nombre or "__prefix__" in nombre or tipo in ("submit", "button", "file"):
            continue
        if tipo in ("checkbox", "radio"):
            if campo.has_attr("checked"):
                datos.setdefault(nombre, []).append(campo.get("value", "on"))
        elif campo.name == "select":
            elegidas = campo.find_all("option", selected=True)
            datos[nombre] = [o.get("value", "") for o in elegidas]
        else:
            datos[nombre] = campo.get("value", "") if campo.name == "input" else campo.text.strip()
    return datos
