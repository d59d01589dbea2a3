"""Permanent codes of agreements: ``ACU-<SIGLA>-<AAAA>-<NNN>`` (contrato, «Codes»)."""

from __future__ import annotations

from django.db import transaction

from snippets.models import Acuerdo, ContadorAcuerdos, Organo


def formatear(sigla: str, anio: int, numero: int) -> str:
    """``ACU-MMM-2023-014``; past 999 the number simply grows."""
    return f"ACU-{sigla}-{anio}-{numero:03d}"


def asignar_codigo(*, acuerdo: Acuerdo, anio: int) -> str:
    """Give ``acuerdo`` (in memory) the next code of its body and year, once.

    Must run inside the transaction that publishes: the counter's row stays locked
    until it commits and goes back with it, so that there are neither gaps nor
    duplicates. An agreement that has a code keeps it.

    Raises ``TransactionManagementError`` outside a transaction.
    """
    if acuerdo.codigo:
        return acuerdo.codigo
    numero = _siguiente(acuerdo.organo, anio)
    acuerdo.anio = anio
    acuerdo.numero = numero
    acuerdo.codigo = formatear(acuerdo.organo.sigla, anio, numero)
    return acuerdo.codigo


def _siguiente(organo: Organo, anio: int) -> int:
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(
            "An agreement code is given only inside the transaction that publishes."
        )
    ContadorAcuerdos.objects.get_or_create(organo=organo, anio=anio)
    contador = ContadorAcuerdos.objects.select_for_update().get(organo=organo, anio=anio)
    contador.ultimo += 1
    contador.save(update_fields=["ultimo"])
    return contador.ultimo
