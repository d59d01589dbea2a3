"""What a person typed, understood: loose words, phrases in quotes, possible identifiers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from busqueda.analisis.identificadores import clave_de, ventanas
from busqueda.analisis.palabras import Palabra, palabras

MAS_CARACTERES = 500
MAS_PALABRAS = 32
_FRASE = re.compile(r'["“”«»„]([^"“”«»„]{1,400})["“”«»„]')


@dataclass(frozen=True, slots=True)
class Expansion:
    """``clave``: stems of the query, in a row; ``frases``: runs of stems (space-joined, as they
    are indexed) that mean the same."""

    clave: tuple[str, ...]
    frases: tuple[str, ...]


# stems of the query in order, stop words left out -> what also counts as having said it
Sinonimos = Callable[[tuple[str, ...]], tuple[Expansion, ...]]


@dataclass(frozen=True, slots=True)
class ConsultaAnalizada:
    """``raices`` and ``exactas`` run in parallel: each ranking stem and the word it came from.
    Without ``con_raices`` the query had only stop words, and ``raices`` are those words.

    ``corrida``: the stems as they come, repetitions too. ``frases`` are folded word runs that
    must appear as they are; ``identificadores`` every
    run that could be a code; ``clave`` the whole query, to meet an exact title.
    """

    raices: tuple[str, ...] = ()
    corrida: tuple[str, ...] = ()
    exactas: tuple[str, ...] = ()
    frases: tuple[str, ...] = ()
    identificadores: tuple[str, ...] = ()
    clave: str = ""
    con_raices: bool = True
    expansiones: tuple[Expansion, ...] = ()
    recortada: bool = False

    @property
    def vacia(self) -> bool:
        return not self.clave

    @property
    def equivalentes(self) -> tuple[str, ...]:
        """Every run of stems that some expansion adds, once."""
        return tuple(dict.fromkeys(f for e in self.expansiones for f in e.frases))

    @property
    def sin_raices(self) -> bool:
        return not (self.raices or self.frases)


def analizar_consulta(texto: str, sinonimos: Sinonimos | None = None) -> ConsultaAnalizada:
    """Understand any text at all; what exceeds the limits is left out and said so."""
    recortado = texto[:MAS_CARACTERES]
    todas = list(palabras(recortado))
    usadas = todas[:MAS_PALABRAS]
    con_raices = any(p.raiz for p in usadas)
    sueltas = _para_puntuar(usadas, con_raices=con_raices)
    raices = tuple(sueltas)
    corrida = tuple(p.raiz for p in usadas if p.raiz)
    return ConsultaAnalizada(
        raices=raices,
        corrida=corrida,
        exactas=tuple(sueltas.values()),
        frases=_frases(recortado),
        identificadores=tuple(ventanas(usadas)),
        clave=clave_de(usadas),
        con_raices=con_raices,
        expansiones=sinonimos(corrida) if sinonimos and corrida else (),
        recortada=len(texto) > MAS_CARACTERES or len(todas) > MAS_PALABRAS,
    )


def _para_puntuar(usadas: list[Palabra], *, con_raices: bool) -> dict[str, str]:
    """Stem -> exact word, without repetition; stop words only when there is nothing else."""
    if not con_raices:
        return {p.exacta: p.exacta for p in usadas}
    sueltas: dict[str, str] = {}
    for palabra in usadas:
        if palabra.raiz:
            sueltas.setdefault(palabra.raiz, palabra.exacta)
    return sueltas


def _frases(texto: str) -> tuple[str, ...]:
    crudas = _FRASE.finditer(texto)
    analizadas = (" ".join(p.exacta for p in palabras(c.group(1))) for c in crudas)
    return tuple(dict.fromkeys(f for f in analizadas if f))
