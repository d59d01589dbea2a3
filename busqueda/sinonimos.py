"""Expansion of a query at the time it is asked, the same for every engine.

A hook: administrators will edit the table in the admin. Until then nothing expands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def sinonimos(raices: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Stem of the query -> stems (or runs of stems) that mean the same."""
    return {}
