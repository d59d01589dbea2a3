"""Changing the search tools: each change with its entry in the history, in one transaction."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from busqueda.mejoras.models import CambioDelBuscador

if TYPE_CHECKING:
    from datetime import datetime

    from busqueda.mejoras.models import Mejora

SIN_HISTORIA = frozenset({"id"})
A_LA_VEZ = (
    "Otra persona acaba de usar una de estas expresiones. Revise la lista y vuelva a guardar."
)


def guardar(*, objeto: Mejora, persona: Any, ahora: datetime | None = None) -> Mejora:
    """Store a new or changed tool. Raises ``ValidationError`` for what is not allowed, also
    when somebody else was a moment quicker; a change of nothing leaves no history."""
    objeto.full_clean()
    try:
        with transaction.atomic():
            guardado = type(objeto)._base_manager.filter(pk=objeto.pk).first()
            antes = _en_palabras(guardado) if guardado else {}
            objeto.save()
            cambio = CambioDelBuscador.Cambio
            clase = cambio.MODIFICACION if guardado else cambio.ALTA
            _asentar(clase, objeto, antes, _en_palabras(objeto), persona, ahora)
    except IntegrityError as error:
        raise ValidationError(A_LA_VEZ) from error
    return objeto


def eliminar(*, objeto: Mejora, persona: Any, ahora: datetime | None = None) -> None:
    with transaction.atomic():
        baja = CambioDelBuscador.Cambio.BAJA
        _asentar(baja, objeto, _en_palabras(objeto), {}, persona, ahora)
        objeto.delete()


def _asentar(
    cambio: CambioDelBuscador.Cambio,
    objeto: Mejora,
    antes: dict[str, str],
    despues: dict[str, str],
    persona: Any,
    ahora: datetime | None,
) -> None:
    campos = [
        {"campo": campo, "antes": antes.get(campo, ""), "ahora": despues.get(campo, "")}
        for campo in (despues or antes)
        if antes.get(campo, "") != despues.get(campo, "")
    ]
    if not campos:
        return
    CambioDelBuscador.objects.create(
        momento=ahora or timezone.now(),
        persona=persona.get_username(),
        herramienta=objeto._meta.model_name,
        objeto_id=objeto.pk,
        cambio=cambio,
        titulo=str(objeto)[:255],
        campos=campos,
    )


def _en_palabras(objeto: Mejora) -> dict[str, str]:
    """Every field people fill in, by its label, as text."""
    return {
        str(campo.verbose_name): _texto(objeto, campo)
        for campo in objeto._meta.concrete_fields
        if campo.name not in SIN_HISTORIA and campo.editable
    }


def _texto(objeto: Mejora, campo: Any) -> str:
    valor = getattr(objeto, campo.attname)
    if valor in (None, ""):
        return ""
    if isinstance(valor, date):
        return f"{valor:%d/%m/%Y}"
    if campo.choices:
        return str(dict(campo.flatchoices).get(valor, valor))
    return str(valor)
