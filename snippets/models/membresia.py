"""Who sits in which body, and since when (class ii)."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from snippets.listas import Calidad
from snippets.models.base import ConFuente, ConVigencia
from snippets.models.institucion import Institucion
from snippets.models.organo import Organo
from snippets.models.registro import DeRegistro


class ConsultaMembresias(models.QuerySet):
    def vigentes(self, al: date) -> Self:
        """Memberships that hold on the day ``al``; an unknown start counts as held."""
        return self.filter(Q(desde__isnull=True) | Q(desde__lte=al)).filter(
            Q(hasta__isnull=True) | Q(hasta__gte=al)
        )


class Membresia(DeRegistro, ConFuente, ConVigencia):
    organo = models.ForeignKey(
        Organo, on_delete=models.PROTECT, related_name="membresias", verbose_name="órgano"
    )
    institucion = models.ForeignKey(
        Institucion, on_delete=models.PROTECT, related_name="membresias", verbose_name="institución"
    )
    calidad = models.CharField(
        "calidad", max_length=10, choices=Calidad.choices, default=Calidad.TITULAR
    )

    objects = ConsultaMembresias.as_manager()

    panels = [
        FieldPanel("organo"),
        FieldPanel("institucion"),
        FieldPanel("calidad"),
        FieldRowPanel([FieldPanel("desde"), FieldPanel("hasta")]),
        FieldPanel("fuente"),
        FieldPanel("fuente_url"),
    ]

    class Meta:
        verbose_name = "membresía"
        verbose_name_plural = "membresías"
        ordering = ["organo", "institucion", "desde"]
        constraints = [
            models.CheckConstraint(
                condition=Q(hasta__isnull=True) | Q(desde__isnull=True) | Q(hasta__gte=F("desde")),
                name="membresia_hasta_despues_de_desde",
                violation_error_message="La fecha final es anterior a la inicial.",
            ),
            models.UniqueConstraint(
                fields=["organo", "institucion", "calidad", "desde"],
                name="membresia_unica",
                violation_error_message="Esa membresía ya está registrada desde esa fecha.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.institucion} en {self.organo.sigla}"
