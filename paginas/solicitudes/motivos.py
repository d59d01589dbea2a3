"""The two reasons of a request: long enough, and the public one tells nothing it should not."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model

from paginas.privacidad.detector import detectar
from paginas.solicitudes.errores import CambioImposible

MINIMO = 15  # characters: «error» explains nothing to whoever reads it in a year
MAXIMO_PUBLICO = 500
TITULO_RECONOCIBLE = 10  # a shorter title may be a word of any sentence


def exigir(motivo: str, publico: str, *, sobre: Iterable[Model]) -> None:
    """Check both reasons of a request that reaches ``sobre``.

    The public one stays on a tombstone: it repeats no title, and no telephone, address
    or identity number is found in it. What a detector cannot see, the approver reads.

    Raises ``CambioImposible``.
    """
    if min(len(motivo.strip()), len(publico.strip())) < MINIMO:
        raise CambioImposible(
            f"Escriba los dos motivos, de {MINIMO} letras o más: por qué se pide, y qué leerá "
            "el público."
        )
    if len(publico.strip()) > MAXIMO_PUBLICO:
        raise CambioImposible(f"El motivo que se publica es de {MAXIMO_PUBLICO} letras o menos.")
    if any(titulo in publico.casefold() for titulo in _titulos(sobre)):
        raise CambioImposible("El motivo que se publica repite el título de lo que se retira.")
    if detectar(publico):
        raise CambioImposible(
            "El motivo que se publica parece llevar un número de identidad, un teléfono o un "
            "correo: quítelo."
        )


def _titulos(objetos: Iterable[Model]) -> Iterable[str]:
    for objeto in objetos:
        titulo = getattr(objeto, "title", "") or getattr(objeto, "titulo", "")
        if len(titulo) >= TITULO_RECONOCIBLE:
            yield titulo.casefold()
