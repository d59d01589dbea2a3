"""The locked counter behind agreement codes."""

from __future__ import annotations

from django.db import models

from snippets.models.organo import Organo


class ContadorAcuerdos(models.Model):
    """The last number given for a body and year; only ``snippets.codigos`` writes it."""

    organo = models.ForeignKey(Organo, on_delete=models.PROTECT, related_name="contadores")
    anio = models.PositiveSmallIntegerField()
    ultimo = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organo", "anio"], name="contador_por_organo_y_anio")
        ]

    def __str__(self) -> str:
        return f"{self.organo.sigla} {self.anio}: {self.ultimo}"
