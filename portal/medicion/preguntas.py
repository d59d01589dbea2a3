"""Two hundred questions to the synthetic corpus, in four equal classes, always the same ones."""

from __future__ import annotations

import random
from enum import Enum

from busqueda.corpus import SEMILLA, rara, vocabulario

POR_CLASE = 50
RARAS = 20  # different rare words in the corpus
# Places in the Zipf vocabulary: about 110 entries of 10,000 hold the word of place 1,000.
MEDIAS = (400, 3_000)
COMUNES = (0, 25)


class Clase(Enum):
    """``RARA``: a word that twenty entries hold, whatever the size of the corpus."""

    RARA = "palabra rara"
    MEDIA = "palabras medias"
    COMUN = "palabra común"
    PREGUNTA = "pregunta larga"


def preguntas() -> dict[Clase, tuple[str, ...]]:
    azar = random.Random(SEMILLA + 1)  # noqa: S311 - repeatable on purpose, protects nothing
    palabras = vocabulario()

    def una(lugares: tuple[int, int]) -> str:
        return palabras[azar.randrange(*lugares)]

    return {
        Clase.RARA: tuple(rara(n % RARAS) for n in range(POR_CLASE)),
        Clase.MEDIA: tuple(f"{una(MEDIAS)} {una(MEDIAS)}" for _ in range(POR_CLASE)),
        Clase.COMUN: tuple(una(COMUNES) for _ in range(POR_CLASE)),
        Clase.PREGUNTA: tuple(
            f"¿Qué acordó la Mesa sobre {una(COMUNES)} {una(MEDIAS)} y {una(MEDIAS)} "
            f"en {una(MEDIAS)}?"
            for _ in range(POR_CLASE)
        ),
    }
