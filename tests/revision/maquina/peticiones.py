"""Asking for a change of what is public and deciding on it: the verb, and the page."""

from __future__ import annotations

import contextlib
from typing import Any

from django.urls import reverse

from paginas.revision.errores import RevisionRechazada
from paginas.solicitudes import verbos
from tests.revision.maquina.mundo import Mundo
from tests.solicitudes.apoyo import MOTIVO, PUBLICO


def pedir(mundo: Mundo, clave: str, accion: str, persona: str, ruta: str, por: str) -> None:
    objeto = mundo.de(clave)
    parametros = {"slug": ruta} if accion == "direccion" else {}
    if por == "codigo":
        with contextlib.suppress(RevisionRechazada):
            verbos.pedir(
                objeto=objeto,
                accion=accion,
                persona=mundo.personas[persona],
                motivo=MOTIVO,
                motivo_publico=PUBLICO,
                parametros=parametros,
            )
        return
    meta = objeto._meta
    args = [meta.app_label, meta.model_name, str(objeto.pk), accion]
    datos = {"motivo": MOTIVO, "motivo_publico": PUBLICO, **parametros}
    mundo.cliente(persona).post(reverse("mesa_solicitudes:pedir", args=args), datos)


def aprobar(mundo: Mundo, clave: str, persona: str, por: str) -> None:
    solicitud = mundo.solicitud(clave)
    if solicitud is None:
        return
    if por == "codigo":
        with contextlib.suppress(RevisionRechazada):
            verbos.aprobar(
                solicitud=solicitud, persona=mundo.personas[persona], huella=solicitud.huella
            )
        return
    _enviar(mundo, solicitud, persona, "aprobar", {"huella": solicitud.huella})


def rechazar(mundo: Mundo, clave: str, persona: str) -> None:
    _enviar(mundo, mundo.solicitud(clave), persona, "rechazar", {"comentario": "No procede."})


def retirar(mundo: Mundo, clave: str, persona: str) -> None:
    _enviar(mundo, mundo.solicitud(clave), persona, "retirar", {})


def _enviar(mundo: Mundo, solicitud: Any, persona: str, paso: str, datos: dict[str, str]) -> None:
    url = reverse(f"mesa_solicitudes:{paso}", args=[solicitud.pk])
    mundo.cliente(persona).post(url, datos)
