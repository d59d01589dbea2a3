"""Fingerprint of a file, read once and in pieces."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.core.files import File

TROZO = 1 << 20  # bytes


def resumir(archivo: File) -> tuple[str, int]:
    """SHA-256 (hex) and size in bytes."""
    suma, total = hashlib.sha256(), 0
    while trozo := archivo.read(TROZO):
        suma.update(trozo)
        total += len(trozo)
    return suma.hexdigest(), total
