"""What a source declares of a milestone, in the words of the national board."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from snippets.listas import EstadoDeHito
from snippets.models.base import ConFuente
from snippets.models.hito import Hito


class DeclaracionHito(ConFuente, Orderable):
    """A source says how a milestone stands. The portal repeats it and vouches for nothing."""

    hito = ParentalKey(Hito, on_delete=models.CASCADE, related_name="declaraciones")
    quien = models.CharField("quién lo declara", max_length=255)
    fecha = models.DateField(
        "fecha", null=True, blank=True, help_text="Vacío: no consta en la fuente."
    )
    estado = models.CharField(
        "estado del hito", max_length=12, choices=EstadoDeHito.choices, blank=True
    )
    avances = models.TextField("avances", blank=True)
    porcentaje = models.PositiveSmallIntegerField(
        "porcentaje de avance",
        null=True,
        blank=True,
        validators=[MaxValueValidator(100, "El porcentaje va de 0 a 100.")],
        help_text="Solo con un enlace a la fuente que cualquiera pueda abrir.",
    )

    panels = [
        FieldRowPanel([FieldPanel("quien"), FieldPanel("fecha")]),
        FieldRowPanel([FieldPanel("estado"), FieldPanel("porcentaje")]),
        FieldPanel("avances"),
        FieldRowPanel([FieldPanel("fuente"), FieldPanel("fuente_url")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "declaración sobre el hito"
        verbose_name_plural = "declaraciones sobre el hito"
        constraints = [
            models.CheckConstraint(
                condition=~Q(fuente=""),
                name="declaracion_con_fuente",
                violation_error_message="Lo declarado lleva su fuente.",
            ),
            models.CheckConstraint(
                condition=Q(porcentaje__isnull=True) | Q(porcentaje__lte=100) & ~Q(fuente_url=""),
                name="declaracion_porcentaje_con_enlace",
                violation_error_message="Un porcentaje lleva el enlace a su fuente.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quien}: {self.get_estado_display() or self.avances[:60]}"

    def clean(self) -> None:
        super().clean()
        errores = {}
        if not self.fuente:
            errores["fuente"] = "Lo declarado lleva su fuente: dónde se lee y de qué fecha."
        if self.porcentaje is not None and not self.fuente_url:
            errores["porcentaje"] = "Un porcentaje lleva el enlace a su fuente."
        if not self.estado and not self.avances and self.porcentaje is None:
            errores["estado"] = "Diga qué declara: el estado, los avances o el porcentaje."
        if self.fecha and self.fecha > timezone.localdate():
            errores["fecha"] = "Una declaración no puede tener fecha futura."
        if errores:
            raise ValidationError(errores)
