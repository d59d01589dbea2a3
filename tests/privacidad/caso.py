"""What a case is: a passage, the contacts it allows and the findings it expects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

CLASES = ("dpi", "telefono", "correo")

HUECO = re.compile(r"\{(\w+)\}")


class Hallazgo(NamedTuple):
    """One piece of personal data; `texto == caso.texto[inicio:fin]`, in code points."""

    clase: str
    inicio: int
    fin: int
    texto: str


@dataclass(frozen=True, slots=True)
class Permitidos:
    """The allow list a passage is read with.

    A domain allows itself and what is below it, in any case of letters; a telephone is the eight
    digits, however the passage writes them and with or without the country's 502.
    """

    dominios: tuple[str, ...] = ()
    telefonos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dato:
    """A piece of personal data as written, before it has a place in a passage."""

    clase: str
    texto: str


@dataclass(frozen=True, slots=True)
class Caso:
    id: str
    texto: str
    permitidos: Permitidos = field(default_factory=Permitidos)
    esperados: tuple[Hallazgo, ...] = ()
    etiquetas: tuple[str, ...] = ()


def armar(plantilla: str, piezas: Mapping[str, Dato | str]) -> tuple[str, tuple[Hallazgo, ...]]:
    """Fill the `{holes}` of a template; where a `Dato` goes in, note its span."""
    texto = ""
    hallados: list[Hallazgo] = []
    for puesto, trozo in enumerate(HUECO.split(plantilla)):
        pieza = piezas[trozo] if puesto % 2 else trozo
        if isinstance(pieza, Dato):
            fin = len(texto) + len(pieza.texto)
            hallados.append(Hallazgo(pieza.clase, len(texto), fin, pieza.texto))
            pieza = pieza.texto
        texto += pieza
    return texto, tuple(hallados)


def a_linea(caso: Caso) -> str:
    return json.dumps(
        {
            "id": caso.id,
            "texto": caso.texto,
            "dominios": caso.permitidos.dominios,
            "telefonos": caso.permitidos.telefonos,
            "esperados": caso.esperados,
            "etiquetas": caso.etiquetas,
        },
        ensure_ascii=False,
    )


def de_linea(linea: str) -> Caso:
    crudo = json.loads(linea)
    return Caso(
        id=crudo["id"],
        texto=crudo["texto"],
        permitidos=Permitidos(tuple(crudo["dominios"]), tuple(crudo["telefonos"])),
        esperados=tuple(Hallazgo(*uno) for uno in crudo["esperados"]),
        etiquetas=tuple(crudo["etiquetas"]),
    )


def leer(fichero: Path) -> tuple[Caso, ...]:
    return tuple(de_linea(una) for una in fichero.read_text("utf-8").split("\n") if una)


def escribir(fichero: Path, casos: Iterable[Caso]) -> None:
    fichero.write_text("".join(a_linea(uno) + "\n" for uno in casos), "utf-8")
