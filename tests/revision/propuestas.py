"""The form that proposes other words, as a browser sends it."""

from __future__ import annotations

from typing import Any

from paginas.propuestas.formularios import formulario_de


def propuesta(
    objeto: Any, *, motivo: str, dice: str = "", debe: str = "", **campos: Any
) -> dict[str, Any]:
    """Every plain field as its latest draft has it, but for ``campos``; one replacement."""
    borrador = objeto.get_latest_revision_as_object()
    formulario = formulario_de(type(borrador))(instance=borrador, prefix="campos")
    datos = {}
    for campo in formulario:
        valor = campos.get(campo.name, campo.value())
        if valor is not None and valor is not False:
            datos[campo.html_name] = valor
    return datos | {
        "motivo": motivo,
        "cambios-TOTAL_FORMS": "1",
        "cambios-INITIAL_FORMS": "0",
        "cambios-0-dice": dice,
        "cambios-0-debe_decir": debe,
    }
