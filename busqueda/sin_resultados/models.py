"""What was asked and found nothing: only the words, how often, and on what days.

No person, no address, no session and no time of day is kept, and it expires.
"""

from __future__ import annotations

from django.db import models


class BusquedaSinResultados(models.Model):
    termino = models.CharField("búsqueda", max_length=80, unique=True)
    veces = models.PositiveIntegerField("veces", default=1)
    primer_dia = models.DateField("primer día")
    ultimo_dia = models.DateField("último día", db_index=True)

    class Meta:
        verbose_name = "búsqueda sin resultados"
        verbose_name_plural = "búsquedas sin resultados"
        default_permissions = ()

    def __str__(self) -> str:
        return self.termino


class TableroSinResultados(BusquedaSinResultados):
    """The same rows as a board that only shows, with a permission of its own."""

    class Meta:
        proxy = True
        verbose_name = "búsqueda sin resultados"
        verbose_name_plural = "búsquedas sin resultados"
        default_permissions = ("view",)
        ordering = ["-veces", "-ultimo_dia", "termino"]
