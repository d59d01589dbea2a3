"""Words that no correction touches: names of people and places, Mayan words, what is blocked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings

from busqueda import registro
from busqueda.analisis.plegado import APOSTROFOS, plegar
from busqueda.correccion.nombres import DE_PERSONAS, SOLO_NOMBRES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from busqueda.analisis import Palabra

# Languages and peoples of Guatemala (Ley de Idiomas Nacionales, Decreto 19-2003), folded.
_IDIOMAS = """
achi akateka akateko awakateka awakateko chorti chuj garifuna itza ixil jakalteka jakalteko popti
kaqchikel kiche maya mayas mam mopan poqomam poqomchi qanjobal qeqchi sakapulteka sakapulteko
sipakapense tektiteka tektiteko tzutujil uspanteka uspanteko xinka xincas garifunas chalchiteka
chalchiteko
"""
# Never proposed to anybody, although a quotation may publish them.
_GROSERAS = """
cabron cabrona cerote cerota culero culera indio indios india indias ilegal ilegales joder maricon
marica mierda pendeja pendejo puta putas puto putos shuca shuco verga
"""
_FIJAS = frozenset(f"{_IDIOMAS} {_GROSERAS}".split())
# Spellings that Spanish does not have, and Mayan names in use do.
_MAYA = re.compile(
    rf"tz|[kw{APOSTROFOS}]|q(?!u)|^x|x$|[^aeiou]x|[aiou]j$|^aj[^aeiou]|^(?=.{{1,6}}$).*(?:aa|ii|uu)"
)


def es_intocable(plegada: str) -> bool:
    """Whether a folded word is neither corrected nor proposed, wherever it stands."""
    return (
        plegada in DE_PERSONAS
        or plegada in _FIJAS
        or parece_maya(plegada)
        or plegada in registro.intocables()
        or plegada in {plegar(p) for p in getattr(settings, "BUSQUEDA_PALABRAS_BLOQUEADAS", ())}
    )


def parece_maya(palabra: str) -> bool:
    return bool(_MAYA.search(palabra.lower()))


def corregibles(
    texto: str, todas: Sequence[Palabra], ausentes: frozenset[str]
) -> Iterator[Palabra]:
    """The words of a query that may be misspelled: unknown, and no name by where they stand."""
    sin_mayusculas = texto.upper() == texto
    for i, palabra in enumerate(todas):
        escrita = texto[palabra.inicio : palabra.fin]
        if palabra.raiz not in ausentes or not palabra.exacta.isalpha():
            continue
        if es_intocable(palabra.exacta) or parece_maya(escrita):
            continue
        if i and escrita[0].isupper() and not sin_mayusculas:
            continue
        # «Juan Tzoc», «Ana López Cumez»: beside a name stands a name.
        if any(vecina.exacta in SOLO_NOMBRES for vecina in todas[max(i - 1, 0) : i + 2]):
            continue
        yield palabra
