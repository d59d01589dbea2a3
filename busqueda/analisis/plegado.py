"""Folding of one word: NFC, case, accents except ñ, apostrophe variants.

«año» never finds «ano»; «K'iche'», «K’iche’» and «Kʼiche» are the one word «kiche».
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

APOSTROFOS = "'’ʼꞌ‘`´ʹ′＇"
_SIN_APOSTROFOS = {ord(c): None for c in APOSTROFOS}
_ENIE = "ñ"


@lru_cache(maxsize=65_536)
def plegar(palabra: str) -> str:
    """The exact form of a word, the same however it was typed."""
    if palabra.isascii():
        return palabra.translate(_SIN_APOSTROFOS).lower()
    compuesta = unicodedata.normalize("NFKC", palabra.translate(_SIN_APOSTROFOS)).casefold()
    return "".join(c if c == _ENIE else _sin_marcas(c) for c in compuesta)


def _sin_marcas(caracter: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFD", caracter) if not unicodedata.combining(c)
    )
