"""Why a registry record is not deleted."""

from __future__ import annotations

from collections.abc import Collection
from typing import Self

from django.db.models import Model, ProtectedError
from modelcluster.fields import ParentalKey


class RegistroEnUso(ProtectedError):
    """Something refers to the record; ``str()`` is a sentence for people.

    A ``ProtectedError``: Wagtail's own views answer it as a refusal.
    """

    @classmethod
    def de(cls, registro: Model, usos: Collection[Model]) -> Self:
        """``usos`` are the objects that refer to ``registro``."""
        clases = sorted({str(_visible(type(uso))._meta.verbose_name_plural) for uso in usos})
        return cls(
            f"«{registro}» no se elimina: lo usan {', '.join(clases)}. Si dejó de existir, "
            "ponga una fecha final o diga qué lo sucede.",
            set(usos),
        )

    def __str__(self) -> str:
        return str(self.args[0])


def _visible(modelo: type[Model]) -> type[Model]:
    """The record people know: a link's or an inline row's is the one that holds it."""
    madres = [c.related_model for c in modelo._meta.fields if isinstance(c, ParentalKey)]
    return modelo._meta.auto_created or (madres[0] if madres else modelo)


class TextoYaLeido(Exception):
    """Nothing to ask for: the text of the file was read, or waits to be."""
