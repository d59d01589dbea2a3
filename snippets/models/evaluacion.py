"""What others say of a commitment: an independent assessment, quoted word for word."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from snippets.models.base import ConFuente
from snippets.models.compromiso import Compromiso


class EvaluacionIndependiente(ConFuente, Orderable):
    """An assessment by somebody who does not answer for the commitment (OGP's IRM, say).

    Never without its source; the date may be missing in it.
    """

    compromiso = ParentalKey(Compromiso, on_delete=models.CASCADE, related_name="evaluaciones")
    quien = models.CharField("quién evaluó", max_length=255)
    que = models.CharField(
        "qué evaluó",
        max_length=255,
        help_text="Como lo dice la fuente: «Resultados tempranos», «Grado de cumplimiento».",
    )
    cita = models.TextField(
        "cita exacta", help_text="Las palabras de la fuente, en su idioma, sin resumir."
    )
    alcance = models.CharField(
        "alcance",
        max_length=255,
        blank=True,
        help_text="Si la evaluación abarca algo más que este compromiso.",
    )
    fecha = models.DateField(
        "fecha", null=True, blank=True, help_text="Vacío: no consta en la fuente."
    )

    panels = [
        FieldPanel("quien"),
        FieldPanel("que"),
        FieldPanel("cita"),
        FieldPanel("alcance"),
        FieldPanel("fecha"),
        FieldRowPanel([FieldPanel("fuente"), FieldPanel("fuente_url")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "evaluación independiente"
        verbose_name_plural = "evaluaciones independientes"
        constraints = [
            models.CheckConstraint(
                condition=~Q(fuente=""),
                name="evaluacion_con_fuente",
                violation_error_message="Una evaluación lleva su fuente.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.quien}: {self.cita[:60]}"

    def clean(self) -> None:
        super().clean()
        errores = {}
        if not self.fuente:
            errores["fuente"] = "Una evaluación lleva su fuente: documento, año y página."
        if self.fecha and self.fecha > timezone.localdate():
            errores["fecha"] = "Una evaluación no puede tener fecha futura."
        if errores:
            raise ValidationError(errores)
