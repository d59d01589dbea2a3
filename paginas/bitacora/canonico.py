"""One way to write a value as text, so that its hash can be computed by anyone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def json_canonico(valor: Mapping[str, Any]) -> str:
    """JSON with sorted keys, no spaces and no escapes beyond what JSON asks for.

    Raises ``TypeError`` for a value JSON does not know (nothing is turned into text
    behind the caller's back) and ``ValueError`` for NaN and infinities.
    """
    return json.dumps(
        valor, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def sha256(texto: str) -> str:
    """Hexadecimal SHA-256 of the text in UTF-8."""
    return hashlib.sha256(texto.encode()).hexdigest()


def instante(momento: datetime) -> str:
    """An aware moment in UTC with microseconds: ``2026-01-31T16:00:00.000000Z``."""
    return momento.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
