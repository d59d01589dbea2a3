"""Findings of an object and of the files it shows, as the gate and its page use them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.crypto import salted_hmac

from paginas.adjuntos import ficheros_de
from paginas.privacidad.detector import detectar, tachar
from paginas.privacidad.fichas import leer_fichero
from paginas.privacidad.hallazgos import CLASES
from paginas.privacidad.lectura.campos import de_objeto
from paginas.privacidad.lectura.ficheros import de_ficha
from paginas.privacidad.lectura.pasajes import Aviso, Lectura, Pasaje
from paginas.privacidad.permitidos import Permitidos

if TYPE_CHECKING:
    from paginas.models import DictamenPrivacidad

ALREDEDOR = 120  # characters of context on each side
ROTULOS: dict[str, str] = {
    **CLASES,
    "ilegible": "No se pudo revisar",
    "posicion": "Posición en la imagen",
    "autor": "Autoría en la imagen",
}


@dataclass(frozen=True, slots=True)
class Senal:
    """One finding in its place. What it says is only for the page: never stored or logged."""

    clase: str
    lugar: str
    huella: str
    antes: str = field(default="", repr=False)
    dato: str = field(default="", repr=False)
    despues: str = field(default="", repr=False)
    motivo: str = ""
    enlace: str = ""
    dictamen: DictamenPrivacidad | None = None

    @property
    def rotulo(self) -> str:
        return ROTULOS[self.clase]

    @property
    def pendiente(self) -> bool:
        return self.dictamen is None or not self.dictamen.conserva

    @property
    def nombre(self) -> str:
        """Class and place, without the value: for reasons, mails and messages."""
        return f"{self.rotulo.lower()} en «{self.lugar}»"


def senales_de(objeto: models.Model, permitidos: Permitidos) -> list[Senal]:
    """What is found in ``objeto`` as it is in memory and in the files it refers to."""
    clave = f"{objeto._meta.label_lower}:{objeto.pk}"
    vistas: dict[str, Senal] = {}
    for lugar, lectura, enlace in _lecturas(objeto):
        for senal in _de_lectura(clave, lugar, lectura, permitidos):
            vistas.setdefault(senal.huella, replace(senal, enlace=enlace))
    return list(vistas.values())


def _lecturas(objeto: models.Model) -> Iterator[tuple[str, Lectura, str]]:
    for pasaje in de_objeto(objeto):
        yield pasaje.lugar, pasaje, ""
    for numero, fichero in enumerate(ficheros_de(objeto), start=1):
        nombre = f"Archivo {numero} ({tachar(fichero.title)})"
        for lectura in [*de_ficha(fichero), *leer_fichero(fichero)]:
            lugar = f"{nombre}, {lectura.lugar}" if lectura.lugar else nombre
            yield lugar, lectura, _enlace(fichero)


def _enlace(fichero: Any) -> str:
    """Where a person opens the file to look at it."""
    return fichero.url if hasattr(fichero, "url") else fichero.file.url


def _de_lectura(
    clave: str, lugar: str, lectura: Lectura, permitidos: Permitidos
) -> Iterator[Senal]:
    if isinstance(lectura, Aviso):
        huella = _huella(clave, lectura.clase, lectura.motivo, lectura.lugar, lectura.suma)
        yield Senal(lectura.clase, lugar, huella, motivo=lectura.motivo)
        return
    for hallazgo in detectar(lectura.texto, permitidos):
        antes = lectura.texto[max(0, hallazgo.inicio - ALREDEDOR) : hallazgo.inicio]
        despues = lectura.texto[hallazgo.fin : hallazgo.fin + ALREDEDOR]
        yield Senal(
            hallazgo.clase,
            lugar,
            _huella(clave, hallazgo.clase, hallazgo.valor, _suma(lectura)),
            antes=("…" if hallazgo.inicio > ALREDEDOR else "") + antes,
            dato=hallazgo.texto,
            despues=despues + ("…" if hallazgo.fin + ALREDEDOR < len(lectura.texto) else ""),
        )


def _suma(pasaje: Pasaje) -> str:
    return hashlib.sha256(pasaje.texto.encode("utf-8", "surrogatepass")).hexdigest()


def _huella(*partes: str) -> str:
    """Keyed: eight digits would be guessed from a plain hash in seconds."""
    return salted_hmac("paginas.privacidad", "\n".join(partes), algorithm="sha256").hexdigest()
