"""What changed between two versions, word by word, as ``<del>`` and ``<ins>``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from paginas.bitacora.presentacion.palabras import Campo

PALABRAS = re.compile(r"\s+|\w+|[^\w\s]")
# Past this many words the comparison goes paragraph by paragraph: it would take seconds.
DEMASIADAS = 3000


@dataclass(frozen=True, slots=True)
class Cambio:
    """One field that changed; ``parrafos`` are safe HTML."""

    rotulo: str
    clase: str
    parrafos: tuple[SafeString, ...]


def comparar(antes: Sequence[Campo], despues: Sequence[Campo]) -> list[Cambio]:
    """The fields that differ, in the order of the later version; what it lost comes last."""
    viejos = {c.llave: c for c in antes}
    nuevos = {c.llave for c in despues}
    cambios = [
        _cambio(
            campo.rotulo, viejos[campo.llave].lineas if campo.llave in viejos else (), campo.lineas
        )
        for campo in despues
    ]
    cambios += [_cambio(c.rotulo, c.lineas, ()) for c in antes if c.llave not in nuevos]
    return [c for c in cambios if c is not None]


def _cambio(rotulo: str, antes: Sequence[str], despues: Sequence[str]) -> Cambio | None:
    if tuple(antes) == tuple(despues):
        return None
    clase = "cambiado" if antes and despues else "añadido" if despues else "quitado"
    return Cambio(rotulo, clase, tuple(_parrafos(antes, despues)))


def _parrafos(antes: Sequence[str], despues: Sequence[str]) -> list[SafeString]:
    parrafos: list[SafeString] = []
    for que, i1, i2, j1, j2 in SequenceMatcher(None, antes, despues, autojunk=False).get_opcodes():
        if que == "equal":
            parrafos += [format_html("{}", linea) for linea in antes[i1:i2]]
            continue
        quitadas, puestas = antes[i1:i2], despues[j1:j2]
        juntas = min(len(quitadas), len(puestas))
        parrafos += [_entre(a, b) for a, b in zip(quitadas, puestas, strict=False)]
        parrafos += [_quitado(linea) for linea in quitadas[juntas:]]
        parrafos += [_puesto(linea) for linea in puestas[juntas:]]
    return parrafos


def _entre(antes: str, despues: str) -> SafeString:
    """One paragraph against another, word by word."""
    a, b = PALABRAS.findall(antes), PALABRAS.findall(despues)
    if len(a) + len(b) > DEMASIADAS:
        return mark_safe(_quitado(antes) + _puesto(despues))
    partes: list[SafeString] = []
    for que, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        viejo, nuevo = "".join(a[i1:i2]), "".join(b[j1:j2])
        if que == "equal":
            partes.append(format_html("{}", viejo))
            continue
        if viejo:
            partes.append(_quitado(viejo))
        if nuevo:
            partes.append(_puesto(nuevo))
    return format_html_join("", "{}", ((p,) for p in partes))


def _quitado(texto: str) -> SafeString:
    """Screen readers seldom announce ``<del>``: the word is there for who listens."""
    return format_html(
        '<del><span class="oculto">[se quitó: </span>{}<span class="oculto">]</span></del>', texto
    )


def _puesto(texto: str) -> SafeString:
    return format_html(
        '<ins><span class="oculto">[se añadió: </span>{}<span class="oculto">]</span></ins>', texto
    )
