"""The plain form a text is searched in, with the way back to the original."""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass, field

SALTOS = frozenset("\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
# Format and control characters show nothing: zero width, soft hyphen, direction marks.
INVISIBLES = frozenset({"Cf", "Cc", "Mn", "Me"})
GUIONES = frozenset("−⁃﹣")


@dataclass(frozen=True, slots=True)
class Plano:
    """``texto``: lower case, without accents, ASCII digits, plain hyphens and spaces.

    Positions of ``texto`` and of the original differ; ``tramo`` translates.
    """

    texto: str
    _lugares: array[int] | None = field(default=None, repr=False)

    def tramo(self, inicio: int, fin: int) -> tuple[int, int]:
        """The span of the original that ``texto[inicio:fin]`` was made of (not empty)."""
        if self._lugares is None:
            return inicio, fin
        return self._lugares[inicio], self._lugares[fin - 1] + 1


def aplanar(original: str) -> Plano:
    """Fold ``original`` (NFKC and more). Time and memory grow with its length alone."""
    if original.isascii() and original.isprintable():
        return Plano(original.lower())
    formas: dict[str, str] = {}
    trozos: list[str] = []
    lugares = array("L")
    for lugar, caracter in enumerate(original):
        forma = formas.get(caracter)
        if forma is None:
            forma = formas[caracter] = _forma(caracter)
        if forma:
            trozos.append(forma)
            lugares.extend([lugar] * len(forma))
    return Plano("".join(trozos), lugares)


def _forma(caracter: str) -> str:
    categoria = unicodedata.category(caracter)
    if caracter in SALTOS:
        return "\n"
    if categoria == "Zs" or caracter == "\t":
        return " "
    if categoria in INVISIBLES:
        return ""
    if categoria == "Pd" or caracter in GUIONES:
        return "-"
    cifra = unicodedata.decimal(caracter, None)
    if cifra is not None:
        return str(cifra)
    descompuesto = unicodedata.decomposition(caracter)
    if descompuesto.startswith(("<super>", "<sub>")) and categoria == "No":
        return " "  # the call of a footnote is no digit of the number before it
    visible = unicodedata.normalize("NFKD", caracter)
    return "".join(c for c in visible if not unicodedata.combining(c)).lower()
