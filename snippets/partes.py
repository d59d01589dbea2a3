"""Identifiers in pieces, for Wagtail's own search in the admin."""

from __future__ import annotations


def en_partes(identificador: str) -> str:
    """«9-2022 9 2022»: the whole and its parts.

    Wagtail splits what an editor types at hyphens, and PostgreSQL reads «9-2022» as
    9 and minus 2022: without the parts, the act is not found by its number.
    """
    return " ".join([identificador, *identificador.split("-")]).strip()
