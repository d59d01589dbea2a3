"""Every route, as every role, on every object: only what its class allows changes.

And the word that stands in every draft of the scene is said to nobody without a right to it.
"""

from __future__ import annotations

import os
from itertools import product
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from django.test import Client, TestCase

from tests.permisos import escenario
from tests.permisos.argumentos import REGISTROS
from tests.permisos.casos import Caso, casos, de_hoy
from tests.permisos.clases import ADMINISTRACION, COMUNICACION, SUPERUSUARIA, Ambito
from tests.permisos.formularios import Lectora
from tests.permisos.peticion import Peticionaria

pytestmark = pytest.mark.lento

# The whole product takes minutes: on demand (docs/referencia/ordenes.md).
ENTERA = os.environ.get("MATRIZ") == "entera"
# Wagtail's own way to try the page of errors, and two bodies that no page of Wagtail
# sends and its views do not expect: nothing changes, as the matrix sees.
ROMPEN_DE_FABRICA = (
    "wagtailadmin_error_test",
    *(f"wagtailsnippetchoosers_snippets_{m}:create" for m in REGISTROS),
    *(f"wagtailsnippets_snippets_{m}:revisions_revert" for m in REGISTROS),
)
# What the bodies sent must have managed to change: else a refusal would prove nothing.
LOGRAN = {
    COMUNICACION: {Ambito.BORRADOR, Ambito.FLUJO, Ambito.FICHEROS},
    ADMINISTRACION: {Ambito.BORRADOR, Ambito.FLUJO, Ambito.PUBLICO, Ambito.REGISTRO},
    SUPERUSUARIA: {Ambito.PODERES, Ambito.SITIO, Ambito.DIRECCIONES, Ambito.CUENTA},
}
# Nothing of a draft is said to them, whatever the answer was; those who work with drafts
# see it on this many pages at least, or nobody could tell.
NO_LEEN_BORRADORES = ("anónima", "sin grupo", "portera")
VEN_QUIENES_LEEN = 20


class Matriz(TestCase):
    """One set-up for everybody; each request is undone."""

    e: SimpleNamespace
    casos: ClassVar[list[Caso]]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.e = escenario.armar()
        cls.casos = list(casos(cls.e))

    def recorrer(self, nombre: str, metodo: str, entera: bool) -> None:
        oficio, cliente, persona = escenario.OFICIOS[nombre], Client(), self.e.gente[nombre]
        if persona is not None:
            cliente.force_login(persona)
        ella = Peticionaria(cliente, persona.pk if persona else None)
        lectora = Lectora(self.e.gente["jefa"])
        indebidos, rotas, logrado, vistas = [], [], set(), []
        for caso in self.casos:
            if not (entera or de_hoy(caso, self.casos, nombre, metodo)):
                continue
            for n, envio in enumerate(caso.cuerpos(lectora) if metodo == "post" else ({},)):
                como = {"content_type": "application/json"} if caso.json else {}
                resultado = ella.pedir(metodo, caso.url, envio, **como)
                donde = (caso.clave, caso.objeto, n)
                logrado |= resultado.cambios
                if sobran := resultado.cambios - caso.permite(oficio):
                    indebidos.append((*donde, sorted(a.name for a in sobran)))
                if escenario.CANARIO in resultado.texto and escenario.CANARIO not in str(envio):
                    vistas.append((*donde, resultado.codigo))
                if resultado.error and caso.clave not in ROMPEN_DE_FABRICA:
                    rotas.append((*donde, resultado.error))
        assert indebidos == [], "\n".join(map(str, indebidos))
        assert rotas == [], "\n".join(map(str, rotas))
        if nombre in NO_LEEN_BORRADORES:
            assert vistas == [], "\n".join(map(str, vistas))
        elif entera and metodo == "get":
            assert len(vistas) >= VEN_QUIENES_LEEN, f"{nombre} ve {len(vistas)}"
        assert metodo == "get" or not entera or logrado >= LOGRAN.get(oficio, set())


def _prueba(nombre: str, metodo: str) -> Any:
    def prueba(self: Matriz) -> None:
        self.recorrer(nombre, metodo, ENTERA)

    return prueba


for _nombre, _metodo in product(escenario.OFICIOS, ("get", "post")):
    setattr(Matriz, f"test_{_metodo}_de_{_nombre}".replace(" ", "_"), _prueba(_nombre, _metodo))
