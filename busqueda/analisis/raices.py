"""Stems of folded words, with Snowball's Spanish algorithm."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

# Snowball reads accents in its suffixes, and ours are folded so that nothing changes when a
# question is typed without them: give back those that Spanish always writes.
_ACENTOS = (
    (re.compile(r"([cs])ion$"), r"\1ión"),
    (re.compile(r"logia(s?)$"), r"logía\1"),
)
# Snowball takes «mujer» for an infinitive («muj») and leaves «mujeres» at «mujer»: the plural is
# undone first wherever Spanish can only have made it so. Short words it leaves as they are.
_PLURALES = (
    (re.compile(r"([aeiou][dlnr]|[eiou]s)es$"), r"\1"),
    (re.compile(r"^(\w{2,3}[ao])s$"), r"\1"),
)
_MAS_LARGA = 40


@lru_cache(maxsize=65_536)
def raiz(plegada: str) -> str:
    """The stem of a folded word; numbers, codes and very long words stay as they are."""
    if len(plegada) < 3 or len(plegada) > _MAS_LARGA or not plegada.isalpha():
        return plegada
    for patron, escrita in (*_PLURALES, *_ACENTOS):
        plegada = patron.sub(escrita, plegada)
    # A Snowball object keeps the word it works on: one per call, so that threads never share it.
    hallada = str(snowballstemmer.stemmer("spanish").stemWord(plegada)) or plegada
    # «Voz», «voces»; «utilizar», «utilice»: one sound, two letters.
    return f"{hallada[:-1]}c" if hallada.endswith("z") else hallada
