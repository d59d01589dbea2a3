"""Writes the texts into every field of the world, in place of the oracle's words."""

from __future__ import annotations

import itertools
import json
import os
import random
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from snippets.models import Etiqueta, Institucion, Membresia, Organo
from tests.apoyo.relleno import Autor, rellenar
from tests.inyeccion.cargas import CARGAS, escrita
from tests.oraculo.canarios import Jaula, adaptar, palabra_nueva
from tests.oraculo.taller import Taller

POR_CAMPO = 10  # at most in one turn; a short field holds fewer
LARGO = 4000
_numeros = itertools.count(1)

# By field («noticia.title»), the texts that have not been written in it yet.
Pendientes = dict[str, list[int]]


class Escritor(Jaula):
    """Gives each field the next texts that it accepts, in an order the seed decides.

    ``pendientes`` is kept from one turn to the next, until every field has had them all.
    """

    def __init__(self, semilla: int, pendientes: Pendientes | None = None) -> None:
        super().__init__()
        self.semilla = semilla
        self.pendientes: Pendientes = {} if pendientes is None else pendientes
        self.escritas = 0

    def autor(self, de: str, *, publico: bool = False) -> Autor:
        modelo = de.partition(" (")[0]
        return lambda ruta, campo: self.texto(f"{modelo}.{ruta}", campo)

    def poner(self, de: str, campo: str, *, publico: bool = False) -> str:
        """Names of people, reasons, comments, titles and names of files."""
        if campo == "contenido":
            return "contenido"
        es_de_persona = campo in ("usuario", "correo", "nombre", "apellido")
        tope = 60 if es_de_persona else 200
        texto = self.texto(f"{de.partition(' (')[0]}.{campo}", models.CharField(max_length=tope))
        if campo == "usuario":
            return f"{texto}{next(_numeros)}"
        # As an upload names its file: what comes before the last bar is not kept.
        return os.path.basename(texto) or "x" if campo == "nombre del fichero" else texto

    def poner_suma(self, de: str, contenido: bytes) -> None:
        """Nothing is looked for by its digest here."""

    def texto(self, donde: str, campo: Any) -> str:
        """As many texts as ``campo`` holds; a plain word where it takes none of them."""
        numeros = self._tomar(donde, campo)
        self.escritas += len(numeros)
        if isinstance(campo, blocks.RichTextBlock):
            return enriquecido([escrita(n) for n in numeros], campo.features)
        if not numeros:
            return adaptar(palabra_nueva(), campo)
        return _juntas(numeros)

    def _tomar(self, donde: str, campo: Any) -> list[int]:
        if donde not in self.pendientes:
            posibles = [n for n in range(len(CARGAS)) if _cabe(campo, [n])]
            random.Random(f"{self.semilla}:{donde}").shuffle(posibles)
            self.pendientes[donde] = posibles
        cola, tomadas = self.pendientes[donde], []
        for numero in list(cola):
            if len(tomadas) < POR_CAMPO and _cabe(campo, [*tomadas, numero]):
                tomadas.append(numero)
                cola.remove(numero)
        return tomadas


class TallerDeInyeccion(Taller):
    """The same workshop, with registry records that hold the texts too."""

    jaula: Escritor

    def registros(self) -> None:
        self.organo = self._registro(Organo(sigla="MPR"))
        self.instituciones = [self._registro(Institucion(sector="gobierno")) for _ in range(2)]
        self.etiqueta = self._registro(Etiqueta())
        self._registro(Membresia(organo=self.organo, institucion=self.instituciones[0]))

    def _registro(self, registro: Any) -> Any:
        nombre = registro._meta.verbose_name
        rellenar(registro, self.jaula.autor(nombre), lambda modelo, obligada: None)
        registro.save()
        return registro


def _juntas(numeros: list[int]) -> str:
    return " ".join(escrita(n) for n in numeros)


def _cabe(campo: Any, numeros: list[int]) -> bool:
    texto = _juntas(numeros)
    if len(texto) > (getattr(campo, "max_length", None) or LARGO):
        return False
    if isinstance(campo, models.Field):
        try:
            campo.clean(texto, None)
        except ValidationError:
            return False
    return True


def enriquecido(textos: list[str], rasgos: list[str] | None) -> str:
    """What the rich-text field stores when somebody posts these texts to it.

    Each is the text of a paragraph and the address of its link, as Draftail sends them.
    """
    parrafos = [
        {
            "key": f"b{n}",
            "text": texto,
            "type": "unstyled",
            "depth": 0,
            "inlineStyleRanges": [],
            "entityRanges": [{"offset": 0, "length": len(texto), "key": n}],
        }
        for n, texto in enumerate(textos)
    ]
    enlaces = {
        str(n): {"type": "LINK", "mutability": "MUTABLE", "data": {"url": texto}}
        for n, texto in enumerate(textos)
    }
    estado = json.dumps({"blocks": parrafos, "entityMap": enlaces})
    guardado = ContentstateConverter(rasgos).to_database_format(estado)
    return f"</p>{guardado}<p>"  # the filler puts its own paragraph around
