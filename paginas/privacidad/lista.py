"""What no program finds: the moderator looks, and says so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import TextChoices
from django.utils import timezone

from paginas.privacidad.errores import ListaIncompleta

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from paginas.models import Envio


class Punto(TextChoices):
    """Stored by code: a code is not used again for something else."""

    MENORES = "menores", "No hay nombres ni datos de niñas, niños o adolescentes."
    DIRECCIONES = (
        "direcciones",
        "No hay direcciones de viviendas ni lugares donde hallar a alguien.",
    )
    SALUD = (
        "salud",
        "No hay datos de salud, de violencia sufrida ni de la situación migratoria de alguien.",
    )
    RECONOCER = "reconocer", "Nada permite reconocer a una persona por la suma de sus datos."
    FIRMAS = "firmas", "No hay firmas, huellas ni documentos de identidad a la vista."
    ROSTROS = "rostros", "En las imágenes no se reconoce a nadie que no haya dado su permiso."


LISTA_COMPLETA: tuple[str, ...] = tuple(Punto.values)


def exigir_completa(puntos: Collection[str]) -> None:
    """Raises ``ListaIncompleta`` naming the first point that is missing."""
    for codigo, texto in Punto.choices:
        if codigo not in puntos:
            raise ListaIncompleta(f"Falta revisar y marcar: «{texto}»")


def guardar(
    *, envio: Envio, persona: AbstractUser, puntos: Collection[str], ahora: datetime | None = None
) -> None:
    """Keep what was declared with the submission it was declared about."""
    from paginas.models import ListaRevisada

    exigir_completa(puntos)
    ListaRevisada.objects.create(
        envio=envio, puntos=sorted(set(puntos)), persona=persona, momento=ahora or timezone.now()
    )
