"""The states of an agreement and the moves between them, as a table.

Model, form and importer ask the same functions. «Vencido» and «sin fecha» are
computed from the due date and never stored.
"""

from __future__ import annotations

from datetime import date

from django.db.models import TextChoices


class Estado(TextChoices):
    PENDIENTE = "pendiente", "Pendiente"
    EN_EJECUCION = "en_ejecucion", "En ejecución"
    CUMPLIDO = "cumplido", "Cumplido"
    SIN_EFECTO = "sin_efecto", "Sin efecto"
    SUSTITUIDO = "sustituido", "Sustituido"


VENCIDO = "vencido"
SIN_FECHA = "sin_fecha"
CALCULADOS = {VENCIDO: "Vencido", SIN_FECHA: "Sin fecha"}
ETIQUETAS = {**dict(Estado.choices), **CALCULADOS}

ABIERTOS = frozenset({Estado.PENDIENTE, Estado.EN_EJECUCION})

# A fulfilled agreement may be reopened (a correction says why); «sin efecto» and
# «sustituido» are final: the Mesa adopts a new agreement instead.
MOVIMIENTOS: dict[str, frozenset[str]] = {
    Estado.PENDIENTE: frozenset(
        {Estado.EN_EJECUCION, Estado.CUMPLIDO, Estado.SIN_EFECTO, Estado.SUSTITUIDO}
    ),
    Estado.EN_EJECUCION: frozenset({Estado.CUMPLIDO, Estado.SIN_EFECTO, Estado.SUSTITUIDO}),
    Estado.CUMPLIDO: frozenset({Estado.EN_EJECUCION}),
    Estado.SIN_EFECTO: frozenset(),
    Estado.SUSTITUIDO: frozenset(),
}


def puede_pasar(de: str, a: str) -> bool:
    """Whether an agreement published as ``de`` may be published as ``a``."""
    return de == a or a in MOVIMIENTOS[de]


def esta_vencido(estado: str, plazo: date | None, al: date) -> bool:
    """Open and past its due date on the day ``al``; due that very day is not overdue."""
    return estado in ABIERTOS and plazo is not None and plazo < al


def esta_sin_fecha(estado: str, plazo: date | None) -> bool:
    """Open without a due date, which is not the same as on time."""
    return estado in ABIERTOS and plazo is None
