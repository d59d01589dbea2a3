"""Corrections of published agreements that an editor sends together with their act."""

from __future__ import annotations

from django.db import models

from paginas.models.sesion import Sesion
from snippets.models import Acuerdo


class CorreccionCompartida(models.Model):
    """The draft of ``acuerdo`` goes with the next submission of ``sesion``.

    A choice, not content: it is made anew for each publication, and forgotten with it.
    """

    sesion = models.ForeignKey(Sesion, on_delete=models.CASCADE, related_name="+")
    acuerdo = models.ForeignKey(Acuerdo, on_delete=models.CASCADE, related_name="+")
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "corrección compartida"
        verbose_name_plural = "correcciones compartidas"
        constraints = [
            models.UniqueConstraint(
                fields=["sesion", "acuerdo"], name="correccion_una_vez_por_sesion"
            )
        ]

    def __str__(self) -> str:
        return f"{self.acuerdo_id} · {self.sesion_id}"
