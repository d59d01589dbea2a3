"""Batches of an iterable (``itertools.batched`` comes with Python 3.12)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


def en_tandas(cosas: Iterable[T], tamano: int) -> Iterator[tuple[T, ...]]:
    iterador = iter(cosas)
    while tanda := tuple(islice(iterador, tamano)):
        yield tanda
